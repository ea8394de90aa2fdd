// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/office"
	"github.com/madangvote/madang/web"
)

func officeCommand() *cobra.Command {
	var c connection
	var o office.Options
	cmd := &cobra.Command{
		Use:   "office",
		Short: "pages for organisers, registrars, trustees and organisations, on their own machine",
		Long: `Serve the pages in which organisers, registrars, trustees and member
organisations work instead of in a terminal, over the keys in DATA/keys.

It answers this machine only. Sign in with a passkey: the first time with the
code that it prints, others with 'office invite'. What a person may do is what
the roles of the person's accounts allow at that moment. Everything done is
written to DATA/office/audit.jsonl.

To reach it from other machines put TLS in front and give --origin.`,
		Example: `  madang office --public-url https://vote.example
  madang office invite --name "Kim Minji" --accounts organiser,registrar
  madang office people
  madang office remove --name "Kim Minji"`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ledger, n, err := c.dial(cmd.Context())
			if err != nil {
				return err
			}
			if o.Pages, err = web.Files(); err != nil {
				return err
			}
			o.Dir, o.Ledger, o.Network, o.Logger = c.data, ledger, n, slog.Default()
			return serveOffice(cmd.Context(), cmd.OutOrStdout(), o)
		},
	}
	c.flags(cmd, "")
	f := cmd.Flags()
	f.StringVar(&o.Listen, "listen", "localhost:8090", "address on this machine")
	f.StringVar(&o.Origin, "origin", "", "where browsers find the office, if TLS is in front, e.g. https://office.example (default http://localhost and the port)")
	f.StringVar(&o.PublicURL, "public-url", "", "address of the public pages, for links and the voters' letters, e.g. https://vote.example")
	cmd.AddCommand(officeInvite(), officePeople(), officeRemove())
	return cmd
}

// serveOffice runs an office until ctx ends or it fails.
func serveOffice(ctx context.Context, out io.Writer, o office.Options) error {
	f, err := office.Start(ctx, o)
	if err != nil {
		return err
	}
	if err = welcome(out, f, o.Dir); err == nil {
		select {
		case <-ctx.Done():
		case err = <-f.Failed():
		}
	}
	stopping, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
	defer cancel()
	return errors.Join(err, f.Stop(stopping))
}

// welcome says where the office is. While nobody can sign in, it invites.
func welcome(out io.Writer, f *office.Office, data string) error {
	fmt.Fprintf(out, "office %s, for %s\n", f.URL, strings.Join(f.Accounts(), ", "))
	enrolled, err := f.Enrolled()
	if err != nil || enrolled {
		return err
	}
	code, err := office.Invite(data, "", f.Accounts())
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "nobody has a passkey here yet; open it and enrol with this code, for all accounts: %s\n", code)
	return nil
}

func dataFlag(cmd *cobra.Command, data *string) {
	cmd.Flags().StringVar(data, "data", "madang-data", "the party's folder")
}

func officeInvite() *cobra.Command {
	var data, name string
	var accounts []string
	cmd := &cobra.Command{
		Use:   "invite --name NAME --accounts ACCOUNT,...",
		Short: "print a code with which a person enrols a passkey, once, within a day",
		Long: `Print a code with which a person enrols a passkey, once, within a day. Somebody
who works here already gets another passkey, and these accounts instead of the
former ones. Give the code to the person directly.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			code, err := office.Invite(data, name, accounts)
			if err != nil {
				return err
			}
			return say(cmd, "%s", code)
		},
	}
	dataFlag(cmd, &data)
	cmd.Flags().StringVar(&name, "name", "", "the person's name (required)")
	cmd.Flags().StringSliceVar(&accounts, "accounts", nil, "which keys of DATA/keys the person may use, e.g. organiser,trustee-1 (required)")
	cmd.MarkFlagRequired("name")     //nolint:errcheck // the flag exists
	cmd.MarkFlagRequired("accounts") //nolint:errcheck // the flag exists
	return cmd
}

func officePeople() *cobra.Command {
	var data string
	cmd := &cobra.Command{
		Use:   "people",
		Short: "list who works in this office, and with which accounts",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			people, err := office.People(data)
			if err != nil {
				return err
			}
			for _, p := range people {
				if err := say(cmd, "%s: %s; passkeys: %d", p.Name, strings.Join(p.Accounts, ", "), p.Passkeys); err != nil {
					return err
				}
			}
			return nil
		},
	}
	dataFlag(cmd, &data)
	return cmd
}

func officeRemove() *cobra.Command {
	var data, name string
	cmd := &cobra.Command{
		Use:   "remove --name NAME",
		Short: "take a person's passkeys away; the person is out at once",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := office.Remove(data, name); err != nil {
				return err
			}
			return say(cmd, "%s is removed", name)
		},
	}
	dataFlag(cmd, &data)
	cmd.Flags().StringVar(&name, "name", "", "the person's name (required)")
	cmd.MarkFlagRequired("name") //nolint:errcheck // the flag exists
	return cmd
}
