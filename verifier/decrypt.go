// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"fmt"
	"strings"
)

// partialDecryption takes a PartialDecryption event (specification 4.18). It
// keeps one partial decryption a trustee: an archive could hold any number.
func (b *board) partialDecryption(height int64, raw, ownedRaw []byte) {
	b.mayDecrypt(height)
	r, ok := b.owned(DecryptionOwners, "owned_partial_decryption", height, raw, ownedRaw)
	if !ok {
		return
	}
	b.decrypts++
	if b.isTrustee(DecryptionOwners, "partial decryption", "decrypted", r, b.partials) {
		b.partials = append(b.partials, r)
	}
}

// decryptionVerdicts is for after the tail.
func (b *board) decryptionVerdicts(t *tail) {
	if b.trustees == nil {
		return
	}
	if b.decrypts == 0 && b.result == nil {
		b.book.pending(DecryptionOwners, "no trustee has decrypted yet")
		b.book.pending(DecryptionProofs, "no trustee has decrypted yet")
		return
	}
	b.decryptionOwners()
	n := len(b.partials)
	switch {
	case b.tally == nil:
	case n == 0:
		b.book.skip(DecryptionProofs, "there is none")
	case t.lost != "":
		b.book.skip(DecryptionProofs, t.lost)
	default:
		b.book.ok(DecryptionProofs, plural(n, "partial decryption"), plural(n, "valid proof"))
	}
}

func (b *board) decryptionOwners() {
	missing := b.trustees.Missing(ownersOf(b.partials))
	stated, computed := plural(b.decrypts, "partial decryption"), plural(b.trustees.Len(), "trustee")
	if needed := b.trustees.Decryptions(); needed < b.trustees.Len() {
		computed += fmt.Sprintf(", of whom %d must decrypt", needed)
	}
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
