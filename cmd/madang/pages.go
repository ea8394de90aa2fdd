// SPDX-License-Identifier: Apache-2.0

package main

import (
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/pages"
	"github.com/madangvote/madang/manifest"
	"github.com/madangvote/madang/web"
)

// errOtherPages: the differences were printed.
var errOtherPages = errors.New("the server's pages are not this program's: see above")

// pagesTimeout bounds one download of a check.
const pagesTimeout = time.Minute

func pagesCommand() *cobra.Command {
	var check string
	cmd := &cobra.Command{
		Use:   "pages",
		Short: "the hash of this program's pages; with --check, whether a server serves the same",
		Long: `Print the client's hash: the SHA-256 of client.json, which lists the SHA-256 of
every file of the pages. A manifest may state it as "client".

With --check, download the pages from a server, every file that its client.json
names, and compare them with this program's. A server can send others something
else: ask from several places, and build the program yourself from its source.`,
		Example: `  madang pages
  madang pages --check https://vote.example`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			files, err := web.Files()
			if err != nil {
				return err
			}
			hash, err := pages.Hash(files)
			if err != nil {
				return err
			}
			if check == "" {
				fmt.Fprintln(cmd.OutOrStdout(), hash)
				return nil
			}
			differences, err := pages.Check(cmd.Context(), &http.Client{Timeout: pagesTimeout}, check, files, "index.html")
			if err != nil {
				return err
			}
			for _, difference := range differences {
				fmt.Fprintln(cmd.OutOrStdout(), difference)
			}
			if len(differences) > 0 {
				return errOtherPages
			}
			return say(cmd, "%s serves the pages of this program, %s", check, hash)
		},
	}
	cmd.Flags().StringVar(&check, "check", "", "address of a server, such as https://vote.example")
	return cmd
}

// clientFlag says which pages a manifest states.
type clientFlag string

const noClient clientFlag = "none"

func (c *clientFlag) register(cmd *cobra.Command) {
	cmd.Flags().StringVar((*string)(c), "client", "", "hash of the pages that voters are to use, as 'madang pages' prints it; none: do not say (default: this program's, if it has pages)")
}

// set writes the hash into manifests.
func (c clientFlag) set(manifests ...*manifest.Manifest) error {
	hash := string(c)
	switch c {
	case noClient:
		return nil
	case "":
		var err error
		if hash, err = pages.OwnHash(); err != nil {
			return err
		}
	}
	for _, m := range manifests {
		m.Client = hash
	}
	return nil
}
