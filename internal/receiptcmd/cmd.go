// SPDX-License-Identifier: Apache-2.0

// Package receiptcmd is the command that checks a voter's receipt: a gateway
// sends a light proof, and nothing that the gateway says is taken for granted.
package receiptcmd

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/lightproof"
)

// patience is how long a gateway may take to answer.
const patience = 30 * time.Second

// maxAnchor is more than the largest anchor.
const maxAnchor = 64 << 10

type flags struct {
	gateway, election, anchor, fingerprint, credential string
	json                                               bool
}

// New is the command with the given name.
func New(name string) *cobra.Command {
	var f flags
	cmd := &cobra.Command{
		Use:   name + " --gateway URL --election UUID TRACKER",
		Short: "check a receipt: is the ballot in the ledger, and does it count?",
		Long: `Asks a gateway for a proof and checks it against the signatures of the ledger's
validators. Who they are must come from elsewhere: either the anchor that
'madang node anchor' of any of the organisations writes, or the ledger's
fingerprint as it is printed on paper.

A gateway can keep silent or show an old block, so look at its age. It cannot
show a ballot that is not in the ledger, or hide that it was replaced.
Status 0: the ballot is in the ledger. 1: it is not, or nothing is proven.`,
		Example: `  madang verify-receipt --gateway https://vote.example --anchor anchor.json \
    --election 8Wm2nUUwrY4Rkq jU5bnsHq6xsz2xMdK5hoDQy1Z2tiCOZhZ0GXUNrwgX8`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return f.run(cmd.Context(), cmd.OutOrStdout(), args[0])
		},
		SilenceUsage: true,
	}
	o := cmd.Flags()
	o.StringVar(&f.gateway, "gateway", "http://127.0.0.1:8080", "any gateway of the ledger")
	o.StringVar(&f.election, "election", "", "the election's uuid (required)")
	o.StringVar(&f.anchor, "anchor", "", "file with the ledger's anchor")
	o.StringVar(&f.fingerprint, "fingerprint", "", "the ledger's fingerprint; without --anchor the gateway's anchor is compared with it")
	o.StringVar(&f.credential, "credential", "", "the voter's public credential, if known")
	o.BoolVar(&f.json, "json", false, "print JSON")
	cmd.MarkFlagRequired("election") //nolint:errcheck // the flag exists
	return cmd
}

func (f *flags) run(ctx context.Context, out io.Writer, text string) error {
	tracker, err := api.ParseTracker(text)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	anchor, err := f.readAnchor(ctx)
	if err != nil {
		return err
	}
	path := fmt.Sprintf("/v1/elections/%s/ballots/%x/proof", url.PathEscape(f.election), tracker)
	body, err := f.get(ctx, path, lightproof.MaxBody)
	if err != nil {
		return err
	}
	b, err := lightproof.VerifyBallot(anchor, f.election, tracker, f.credential, body, nil)
	if err != nil {
		return fmt.Errorf("the gateway's proof is refused, do not trust what it says: %w", err)
	}
	if err := f.print(out, b); err != nil {
		return err
	}
	if b.State == lightproof.Absent {
		return errors.New("the ballot is not in the ledger; if it was cast a moment ago, wait, else send it again, to any gateway")
	}
	return nil
}

// readAnchor takes the anchor from the file, or from the gateway if the
// fingerprint vouches for it.
func (f *flags) readAnchor(ctx context.Context) (*lightproof.Anchor, error) {
	var raw []byte
	var err error
	switch {
	case f.anchor != "":
		raw, err = os.ReadFile(f.anchor)
	case f.fingerprint != "":
		raw, err = f.get(ctx, "/v1/ledger/anchor", maxAnchor)
	default:
		err = errors.New("give --anchor or --fingerprint: without one of them the gateway would vouch for itself")
	}
	if err != nil {
		return nil, err
	}
	anchor, err := lightproof.ParseAnchor(raw)
	if err != nil {
		return nil, err
	}
	if want := strings.ToLower(f.fingerprint); want != "" && anchor.Fingerprint() != want {
		return nil, fmt.Errorf("the anchor has the fingerprint %s: this is another ledger than the one you mean", anchor.Fingerprint())
	}
	return anchor, nil
}

func (f *flags) get(ctx context.Context, path string, most int64) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, strings.TrimSuffix(f.gateway, "/")+path, nil)
	if err != nil {
		return nil, fmt.Errorf("--gateway: %w", err)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, fmt.Errorf("%w; try another gateway", err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(io.LimitReader(res.Body, most+1))
	if err != nil {
		return nil, err
	}
	if res.StatusCode != http.StatusOK {
		var problem struct{ Detail string }
		_ = json.Unmarshal(body, &problem) // from whatever answers there
		return nil, fmt.Errorf("%s answers %d: %q; try another gateway", req.URL.Host, res.StatusCode, problem.Detail)
	}
	return body, nil
}

// report is what --json prints.
type report struct {
	State      string `json:"state"`
	Tracker    string `json:"tracker"`
	Election   string `json:"election"`
	Event      uint64 `json:"event,omitempty"`
	ReplacedBy string `json:"replaced_by,omitempty"`
	Block      uint64 `json:"block"`
	Time       string `json:"time"`
	Age        int64  `json:"age_seconds"`
	Phase      string `json:"phase"`
	Voters     uint64 `json:"voters"`
	Ballots    uint64 `json:"ballots"`
	Head       string `json:"head"`
	Signatures int    `json:"signatures"`
	Power      uint64 `json:"signed_power"`
	Total      uint64 `json:"total_power"`
}

func (f *flags) print(out io.Writer, b *lightproof.Ballot) error {
	e := b.Election
	at := time.Unix(int64(e.SignedAt), 0) // the block's own time runs ahead where blocks are fast
	r := report{
		State: b.State, Tracker: api.FormatTracker(b.Tracker), Election: e.UUID, Event: b.Height, Block: e.Block, Time: at.UTC().Format(time.RFC3339),
		Age: int64(time.Since(at).Seconds()), Phase: e.Phase, Voters: e.Voters, Ballots: e.Ballots, Head: hex.EncodeToString(e.Head[:]),
		Signatures: e.Signatures, Power: e.SignedPower, Total: e.TotalPower,
	}
	if b.State == lightproof.Replaced {
		r.ReplacedBy = api.FormatTracker(b.ReplacedBy)
	}
	if f.json {
		enc := json.NewEncoder(out)
		enc.SetIndent("", "  ")
		return enc.Encode(r)
	}
	_, err := fmt.Fprintf(out, "%s\n%s", sentence(b), details(&r))
	return err
}

func sentence(b *lightproof.Ballot) string {
	switch b.State {
	case lightproof.Counted:
		return fmt.Sprintf("The ballot is in the ledger, event %d of the election, and is the one that counts.", b.Height)
	case lightproof.Replaced:
		return fmt.Sprintf("The ballot is in the ledger, event %d of the election; its voter's later ballot %s counts instead.", b.Height, api.FormatTracker(b.ReplacedBy))
	}
	return "The ballot is not in the ledger."
}

func details(r *report) string {
	return fmt.Sprintf(`as of     block %d, %s, %d seconds ago
election  %s: %s, %d voters, %d ballots
signed    by %d validators with %d of %d of the power
`, r.Block, r.Time, r.Age, r.Election, r.Phase, r.Voters, r.Ballots, r.Signatures, r.Power, r.Total)
}
