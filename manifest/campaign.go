// SPDX-License-Identifier: Apache-2.0

package manifest

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/madangvote/madang/budget"
)

// CampaignVersion is the only version of [Campaign] that exists.
const CampaignVersion = 1

// maxElections bounds the elections of a campaign.
const maxElections = 1_000

// Campaign is several elections that belong together: one schedule, one roll of
// voters, and a rule for which elections a voter may vote in. Its SHA-256 stands
// in the contract of each of its elections and in each one's manifest. It names
// the elections by uuid, not by their manifests' hashes: so each can be bound to
// the other.
type Campaign struct {
	Version  int    `json:"version"`
	Name     string `json:"name"`
	OpensAt  int64  `json:"opens_at"`  // unix seconds, of every election
	ClosesAt int64  `json:"closes_at"` // unix seconds, of every election
	// Eligibility is in which elections a voter gets on the roll.
	Eligibility Eligibility `json:"eligibility"`
	// Leftovers is what becomes of money that an election leaves; omitted: none.
	Leftovers budget.Leftovers `json:"leftovers,omitempty"`
	// Voters, if stated, is how many people there are on the register from which
	// the rolls are made: no roll has more.
	Voters    int                `json:"voters,omitempty"`
	Elections []CampaignElection `json:"elections"`
}

// CampaignElection is one election of a [Campaign].
type CampaignElection struct {
	UUID     string `json:"uuid"`
	Name     string `json:"name"`
	District string `json:"district,omitempty"` // omitted: citywide
}

// Eligibility says in which elections of a campaign a voter may vote:
// [EligibleAll], [EligibleOwn], or that with "+N", such as "own+1": the own
// district's, citywide ones, and those of N other districts, which the voter
// names when registering.
type Eligibility string

// The eligibilities without a number.
const (
	EligibleAll Eligibility = "all" // everyone in every election
	EligibleOwn Eligibility = "own" // the own district's and citywide ones
)

// Others is the N of "own+N"; 0 for the others. ok is false if there is no such
// eligibility.
func (e Eligibility) Others() (n int, ok bool) {
	if e == EligibleAll || e == EligibleOwn {
		return 0, true
	}
	digits, plus := strings.CutPrefix(string(e), string(EligibleOwn)+"+")
	n, err := strconv.Atoi(digits)
	return n, plus && err == nil && n >= 1 && n < maxElections && strconv.Itoa(n) == digits
}

// ParseCampaign reads a campaign document strictly: it must be what
// [Campaign.Bytes] writes, so that one campaign has one hash.
func ParseCampaign(raw []byte) (*Campaign, error) {
	c := new(Campaign)
	if err := decode(raw, c); err != nil {
		return nil, fmt.Errorf("campaign: %w", err)
	}
	if err := c.check(); err != nil {
		return nil, fmt.Errorf("campaign: %w", err)
	}
	if !bytes.Equal(c.Bytes(), raw) {
		return nil, errors.New("campaign: not the canonical JSON: no spaces, the members in their order, each once")
	}
	return c, nil
}

func (c *Campaign) check() error {
	_, known := c.Eligibility.Others()
	switch {
	case c.Version != CampaignVersion:
		return fmt.Errorf("version %d; this program knows version %d", c.Version, CampaignVersion)
	case len(c.Elections) == 0 || len(c.Elections) > maxElections:
		return fmt.Errorf("%d elections; there must be 1 to %d", len(c.Elections), maxElections)
	case c.OpensAt >= c.ClosesAt:
		return fmt.Errorf("closes_at %d is not after opens_at %d", c.ClosesAt, c.OpensAt)
	case c.Voters < 0:
		return fmt.Errorf("%d voters", c.Voters)
	case !known:
		return fmt.Errorf("eligibility %q is not known; use all, own or own+N, with N a number from 1", c.Eligibility)
	case c.Leftovers != budget.KeepLeftovers && c.Leftovers != budget.NextLeftovers && c.Leftovers != budget.CitywideLeftovers:
		return fmt.Errorf("leftovers %q are not known; use next or citywide, or leave it out", c.Leftovers)
	}
	seen := map[string]bool{}
	for _, e := range c.Elections {
		if !validUUID(e.UUID) || seen[e.UUID] {
			return fmt.Errorf("election %q: the uuid is not 14 to 64 base-58 characters, or stands twice", e.UUID)
		}
		seen[e.UUID] = true
		if strings.TrimSpace(e.District) != e.District {
			return fmt.Errorf("district %q begins or ends with a space", e.District)
		}
	}
	if n := len(c.inDistrict("")); c.Leftovers == budget.CitywideLeftovers && n != 1 {
		return fmt.Errorf("leftovers go to the citywide election; there must be one, not %d", n)
	}
	return nil
}

// validUUID is the form of Belenios 2.0 section 4.4, as the Elections contract
// checks it.
func validUUID(s string) bool {
	return len(s) >= 14 && len(s) <= 64 &&
		strings.Trim(s, "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz") == ""
}

// Bytes is the document as it is published and hashed.
func (c *Campaign) Bytes() []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(c); err != nil {
		panic("manifest: encoding a campaign: " + err.Error())
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// Sum is the SHA-256 of the document, which stands in the election contracts.
func (c *Campaign) Sum() [32]byte { return sha256.Sum256(c.Bytes()) }

// Hash is [Campaign.Sum] in lower-case hex, as manifests hold it.
func (c *Campaign) Hash() string {
	sum := c.Sum()
	return hex.EncodeToString(sum[:])
}

// inDistrict are the places of a district's elections in the document; "": the
// citywide ones.
func (c *Campaign) inDistrict(district string) (places []int) {
	for i, e := range c.Elections {
		if e.District == district {
			places = append(places, i)
		}
	}
	return places
}

// Index is an election's place in the document, -1 if it is none of the
// campaign's.
func (c *Campaign) Index(uuid string) int {
	return slices.IndexFunc(c.Elections, func(e CampaignElection) bool { return e.UUID == uuid })
}
