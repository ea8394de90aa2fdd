// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"

	"github.com/madangvote/madang/belenios"
)

// setup checks the Setup event (specification 4.10): data is election,
// trustees, public_credentials and setup_data.
func (b *board) setup(ctx context.Context, height int64, data [][]byte) error {
	if b.election != nil {
		return nil // a second setup failed event-order
	}
	b.setupHashes(height, data)
	if !b.setupElection(height, data[0]) {
		return nil
	}
	b.setupTrustees(height, data[1])
	if b.lean && !b.needRoll {
		return nil
	}
	return b.setupRoll(ctx, height, data[2])
}

func (b *board) setupHashes(height int64, data [][]byte) {
	s, err := belenios.ParseSetupData(data[3])
	if err != nil {
		b.book.fail(SetupHashes, atEvent(height, "setup_data: "+err.Error()))
		return
	}
	same := true
	for _, d := range []struct {
		name   string
		stated [32]byte
		raw    []byte
	}{{"election", s.Election, data[0]}, {"trustees", s.Trustees, data[1]}, {"credentials", s.Credentials, data[2]}} {
		if sum := sha256.Sum256(d.raw); sum != d.stated {
			same = false
			b.book.fail(SetupHashes, atEvent(height, fmt.Sprintf("setup_data says %s %x, the data has %x", d.name, d.stated, sum)))
		}
	}
	if canonical := s.Marshal(); !bytes.Equal(canonical, data[3]) {
		same = false
		b.book.fail(SetupHashes, atEvent(height, "setup_data is not in canonical form"))
	}
	if same {
		b.book.ok(SetupHashes, fmt.Sprintf("%x %x %x", s.Election, s.Trustees, s.Credentials), "the same")
	}
}

func (b *board) setupElection(height int64, raw []byte) bool {
	e, err := belenios.ParseElection(bytes.Clone(raw))
	if reason, yes := unsupported(err); yes {
		b.book.fail(Supported, atEvent(height, reason))
		return false
	}
	if err != nil {
		b.book.fail(ElectionForm, atEvent(height, err.Error()))
		return false
	}
	b.election = e
	n := len(e.Questions())
	b.book.ok(ElectionForm, fmt.Sprintf("%d bytes", len(raw)), fmt.Sprintf("the same bytes when written again; group %s, %s", e.GroupName(), plural(n, "question")))
	return true
}

func (b *board) setupTrustees(height int64, raw []byte) {
	t, err := belenios.ParseTrustees(b.election.GroupName(), bytes.Clone(raw))
	if reason, yes := unsupported(err); yes {
		b.book.fail(Supported, atEvent(height, reason))
		return
	}
	if err != nil {
		f := atEvent(height, err.Error())
		if e := new(belenios.TrusteeError); errors.As(err, &e) {
			f.Trustee = e.Owner
		}
		b.book.fail(TrusteeKeys, f)
		return
	}
	b.trustees = t
	identity := identityText(b.election)
	for owner := 1; owner <= t.Len(); owner++ {
		if t.Key(owner) == identity {
			f := atEvent(height, "the key is the group's identity: everybody knows its secret key, which is 0")
			f.Trustee = owner
			b.book.fail(TrusteeKeys, f)
		}
	}
	b.book.ok(TrusteeKeys, plural(t.Len(), "trustee"), plural(t.Len(), "valid proof"))
	b.book.compare(ElectionKey, b.election.PublicKey(), t.PublicKey(),
		atEvent(height, fmt.Sprintf("the election's key is %s, the trustees' keys give %s", short(b.election.PublicKey()), short(t.PublicKey()))))
}

// identityText is the group's identity as it is written.
func identityText(e *belenios.Election) string {
	return string(e.Group().AppendText(nil, e.Group().Identity()))
}

func (b *board) setupRoll(ctx context.Context, height int64, raw []byte) error {
	r, err := readRoll(ctx, b.opts.workers(), b.election.GroupName(), raw, func(reason string) {
		b.book.fail(Roll, atEvent(height, reason))
	})
	if asRollError(err) {
		if reason, yes := unsupported(err); yes {
			b.book.fail(Supported, atEvent(height, reason))
			return nil
		}
		b.book.fail(Roll, atEvent(height, err.Error()))
		return nil
	}
	if err != nil {
		return err
	}
	b.roll = r
	if voter, listed := r.find(identityText(b.election)); listed {
		b.book.fail(Roll, atEvent(height, fmt.Sprintf("credential %d is the group's identity: everybody could vote with it", voter+1)))
	}
	if r.weights != nil && b.election.Shuffled() {
		b.book.fail(Roll, atEvent(height, "a credential has another weight than 1, but a question is shuffled: its ballots cannot be weighed"))
	}
	b.book.ok(Roll, fmt.Sprintf("%d entries", r.size), fmt.Sprintf("%d different credentials", len(r.index)))
	if b.book.failed(Roll) {
		b.book.values(Roll, fmt.Sprintf("%d entries", r.size), fmt.Sprintf("%d different credentials", len(r.index)))
	}
	return nil
}

func plural[N int | int64](n N, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
