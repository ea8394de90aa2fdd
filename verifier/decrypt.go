// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"slices"
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
	b.keepPartial(partialRecord{height, belenios.OwnedPartial{Owner: owned.Owner, Raw: raw}})
}

// keepPartial keeps one partial decryption a trustee: an archive could hold any
// number.
func (b *board) keepPartial(p partialRecord) {
	b.decrypts++
	if b.trustees == nil {
		return
	}
	if p.Owner < 1 || p.Owner > b.trustees.Len() {
		b.ownerFails(p, fmt.Sprintf("owner %d of a partial decryption; there are %s", p.Owner, plural(b.trustees.Len(), "trustee")))
		return
	}
	for _, first := range b.partials {
		if first.Owner == p.Owner {
			b.ownerFails(p, fmt.Sprintf("trustee %d has decrypted before, in event %d", p.Owner, first.height))
			return
		}
	}
	p.Raw = bytes.Clone(p.Raw)
	b.partials = append(b.partials, p)
}

func (b *board) ownerFails(p partialRecord, reason string) {
	f := atEvent(p.height, reason)
	f.Trustee = p.Owner
	b.book.fail(DecryptionOwners, f)
}

// decryptionVerdicts checks who decrypted, and the proofs from index first on.
func (b *board) decryptionVerdicts(ctx context.Context, first int) error {
	if b.trustees == nil {
		return nil
	}
	if b.decrypts == 0 && b.result == nil {
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
	var missing []string
	for owner := 1; owner <= b.trustees.Len(); owner++ {
		if !slices.ContainsFunc(b.partials, func(p partialRecord) bool { return p.Owner == owner }) {
			missing = append(missing, fmt.Sprint(owner))
		}
	}
	stated, computed := plural(b.decrypts, "partial decryption"), plural(b.trustees.Len(), "trustee")
	lacks := fmt.Sprintf("%d of %s decrypted; missing: %s", len(b.partials), computed, strings.Join(missing, ", "))
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

func (b *board) decryptionProofs(ctx context.Context, first int) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(b.opts.workers())
	for _, p := range b.partials[first:] {
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
