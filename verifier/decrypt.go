// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/madangvote/madang/belenios"
)

// partialDecryption takes a PartialDecryption event (specification 4.18).
func (b *board) partialDecryption(height int64, raw, ownedRaw []byte) {
	owned, err := belenios.ParseOwnedPayload(ownedRaw)
	if err == nil && !bytes.Equal(owned.Marshal(), ownedRaw) {
		err = fmt.Errorf("it is not in canonical form")
	}
	if err != nil {
		b.book.fail(DecryptionOwners, atEvent(height, "owned_partial_decryption: "+err.Error()))
		return
	}
	if sum := sha256.Sum256(raw); sum != owned.Payload {
		b.book.fail(DataHashes, atEvent(height, fmt.Sprintf("owned_partial_decryption refers to %x, the data has %x", owned.Payload, sum)))
		return
	}
	b.partials = append(b.partials, partialRecord{height, belenios.OwnedPartial{Owner: owned.Owner, Raw: bytes.Clone(raw)}})
}

// decryptionVerdicts checks who decrypted, and the proofs from index first on.
func (b *board) decryptionVerdicts(ctx context.Context, first int) error {
	if b.trustees == nil {
		return nil
	}
	if len(b.partials) == 0 && b.result == nil {
		b.book.pending(DecryptionOwners, "no trustee has decrypted yet")
		b.book.pending(DecryptionProofs, "no trustee has decrypted yet")
		return nil
	}
	b.decryptionOwners()
	if b.tally == nil {
		return nil
	}
	return b.decryptionProofs(ctx, first)
}

func (b *board) decryptionOwners() {
	at := make([]int64, b.trustees.Len()+1)
	done := 0
	for _, p := range b.partials {
		switch {
		case p.Owner < 1 || p.Owner > b.trustees.Len():
			b.ownerFails(p, fmt.Sprintf("owner %d of a partial decryption; there are %s", p.Owner, plural(b.trustees.Len(), "trustee")))
		case at[p.Owner] != 0:
			b.ownerFails(p, fmt.Sprintf("trustee %d has decrypted before, in event %d", p.Owner, at[p.Owner]))
		default:
			at[p.Owner] = p.height
			done++
		}
	}
	var missing []string
	for owner := 1; owner <= b.trustees.Len(); owner++ {
		if at[owner] == 0 {
			missing = append(missing, fmt.Sprint(owner))
		}
	}
	stated, computed := plural(len(b.partials), "partial decryption"), plural(b.trustees.Len(), "trustee")
	lacks := fmt.Sprintf("%d of %s decrypted; missing: %s", done, computed, strings.Join(missing, ", "))
	switch {
	case len(missing) > 0 && b.result != nil:
		b.book.fail(DecryptionOwners, atEvent(b.result.height, "there is a result, but "+lacks))
	case len(missing) > 0:
		b.book.pending(DecryptionOwners, lacks)
	default:
		b.book.ok(DecryptionOwners, stated, computed)
	}
	if b.book.failed(DecryptionOwners) {
		b.book.values(DecryptionOwners, stated, computed)
	}
}

func (b *board) ownerFails(p partialRecord, reason string) {
	f := atEvent(p.height, reason)
	f.Trustee = p.Owner
	b.book.fail(DecryptionOwners, f)
}

func (b *board) decryptionProofs(ctx context.Context, first int) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(b.opts.workers())
	for _, p := range b.partials[first:] {
		if p.Owner < 1 || p.Owner > b.trustees.Len() {
			continue
		}
		g.Go(func() error {
			if err := b.election.VerifyPartialDecryption(b.trustees, b.tally.raw, p.OwnedPartial); err != nil {
				f := atEvent(p.height, err.Error())
				f.Trustee = p.Owner
				b.book.fail(DecryptionProofs, f)
			}
			return ctx.Err()
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	n := len(b.partials)
	if n == 0 {
		b.book.skip(DecryptionProofs, "there is none")
		return nil
	}
	b.book.ok(DecryptionProofs, plural(n, "partial decryption"), plural(n, "valid proof"))
	return nil
}
