// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/manifest"
)

// auditCheck is where an audited ballot's election comes from, and what the
// booth showed.
type auditCheck struct {
	connection
	bel, object, frozen, commitment string
	asJSON                          bool
}

func verifyBallotCommand() *cobra.Command {
	var f auditCheck
	cmd := &cobra.Command{
		Use:   "verify-ballot {--election UUID | --archive FILE.bel | --object FILE} AUDIT.json",
		Short: "check a ballot that a booth opened instead of casting it",
		Long: `Check a ballot that a booth opened instead of casting it, and print what it
contained. AUDIT.json is what the booth saves; - reads standard input.

Each ciphertext is made again from the document's answers and randomness and
compared, and the ballot's proofs and signature are verified. Compare the
commitment with what the booth showed before it asked what to do with the ballot
(--commitment does it): only then could it not know that it would be watched.

--election reads the election from the ledger, with the names of its projects.
--archive takes what 'madang export' writes or a gateway serves; it is also
checked that the ballot belongs to no voter. --object takes the election object
alone: compare its fingerprint with the one on the voter's letter. For names of
projects with the last two, add --manifest.

docs/audit-ballot.md says how a resident audits a booth.`,
		Example: `  madang verify-ballot --archive election.bel --manifest manifest.json audit.json
  madang verify-ballot --election UUID --commitment 7d3a90c2 audit.json`,
		Args: oneAudit,
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, args[0]) },
	}
	f.flags(cmd, "")
	fs := cmd.Flags()
	fs.StringVar(&f.uuid, "election", "", "the election's uuid, on the ledger")
	fs.StringVar(&f.bel, "archive", "", "the election's archive")
	fs.StringVar(&f.object, "object", "", "the election object")
	fs.StringVar(&f.frozen, "manifest", "", "the election's manifest, for the names of projects")
	fs.StringVar(&f.commitment, "commitment", "", "what the booth showed before it opened the ballot: 8 hexadecimal digits at least")
	fs.BoolVar(&f.asJSON, "json", false, "print JSON")
	cmd.MarkFlagsOneRequired("election", "archive", "object")
	cmd.MarkFlagsMutuallyExclusive("election", "archive", "object")
	cmd.MarkFlagsMutuallyExclusive("election", "manifest")
	return cmd
}

func oneAudit(_ *cobra.Command, args []string) error {
	if len(args) != 1 {
		return errors.New("name one file that a booth saved, or - for standard input")
	}
	return nil
}

// maxAuditSize is above any document's.
const maxAuditSize = 64 << 20

func (f *auditCheck) run(cmd *cobra.Command, path string) error {
	raw, err := readAudit(cmd, path)
	if err != nil {
		return err
	}
	in, err := f.read(cmd.Context())
	if err != nil {
		return err
	}
	audit, err := in.election.VerifyAudit(raw)
	if err != nil {
		return fmt.Errorf("WRONG: %w", err)
	}
	if audit.Ballot.OnRoll(in.roll) {
		return errors.New("WRONG: the ballot has a voter's credential and could be cast; an honest booth signs an opened ballot with nobody's")
	}
	shown, sum := strings.ToLower(f.commitment), audit.Ballot.Commitment()
	if shown != "" && (len(shown) < 8 || !strings.HasPrefix(hex.EncodeToString(sum[:]), shown)) {
		return fmt.Errorf("WRONG: the ballot's commitment is %x, not the %s that the booth showed: it opened another ballot", sum, f.commitment)
	}
	contents, err := in.contents(audit.Answers)
	if err != nil {
		return err
	}
	return f.print(cmd, in.election, audit, contents)
}

func readAudit(cmd *cobra.Command, path string) ([]byte, error) {
	input := cmd.InOrStdin()
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		input = file
	}
	return io.ReadAll(io.LimitReader(input, maxAuditSize))
}

// auditedElection is what an audited ballot is checked against.
type auditedElection struct {
	election *belenios.Election
	roll     []belenios.CredentialEntry // of an archive
	manifest *manifest.Manifest         // nil: not given
}

func (f *auditCheck) read(ctx context.Context) (*auditedElection, error) {
	in := new(auditedElection)
	var err error
	switch {
	case f.uuid != "":
		return f.readLedger(ctx)
	case f.bel != "":
		err = in.readArchive(f.bel)
	default:
		var raw []byte
		if raw, err = os.ReadFile(f.object); err == nil {
			in.election, err = belenios.ParseElection(bytes.TrimSuffix(raw, []byte("\n")))
		}
	}
	if err == nil && f.frozen != "" {
		in.manifest, err = manifestOf(f.frozen, in.election)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", cmp.Or(f.bel, f.object), err)
	}
	return in, nil
}

func (f *auditCheck) readLedger(ctx context.Context) (*auditedElection, error) {
	ledger, _, address, err := f.find(ctx)
	if err != nil {
		return nil, err
	}
	raw, err := chain.ElectionObject(ctx, ledger, address, nil)
	if err != nil {
		return nil, err
	}
	in := new(auditedElection)
	if in.election, err = belenios.ParseElection(raw); err != nil {
		return nil, err
	}
	in.manifest, err = parties.ReadManifest(ctx, ledger, address)
	return in, err
}

// readArchive reads the setup: object, trustees, whose key the object must
// have, and roll.
func (in *auditedElection) readArchive(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	reader, err := archive.NewReader(file)
	if err != nil {
		return err
	}
	setup, err := reader.Next()
	if err != nil {
		return fmt.Errorf("no election in it: %w", err)
	}
	if in.election, err = belenios.ParseElection(setup.Data[0]); err != nil {
		return err
	}
	trustees, err := belenios.ParseTrustees(in.election.GroupName(), setup.Data[1])
	if err != nil {
		return err
	}
	if trustees.PublicKey() != in.election.PublicKey() {
		return errors.New("the election's key is not its trustees'")
	}
	in.roll, err = belenios.ParseCredentials(in.election.GroupName(), setup.Data[2])
	return err
}

// manifestOf reads the manifest that an election object names.
func manifestOf(path string, e *belenios.Election) (*manifest.Manifest, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if stated, bound := manifest.BoundManifest(e.Description()); !bound || stated != fmt.Sprintf("%x", sha256.Sum256(raw)) {
		return nil, fmt.Errorf("%s is not the manifest of election %s: its SHA-256 is another", path, e.UUID())
	}
	m, err := manifest.Parse(raw)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return m, nil
}
