// SPDX-License-Identifier: Apache-2.0

package belenios

import "io"

// Resign signs the fields of a ballot before its signature again, for tests
// that break something under a good signature.
func (e *Election) Resign(rand io.Reader, cred *Credential, unsigned []byte) ([]byte, error) {
	return e.sign(unsigned, rand, cred)
}
