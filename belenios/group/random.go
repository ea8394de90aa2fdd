// SPDX-License-Identifier: Apache-2.0

package group

import (
	"fmt"
	"io"
)

// RandomFill draws many scalars, each as Random does, with one read. The error
// is r's.
func (f *ScalarField) RandomFill(r io.Reader, out []Scalar) error {
	size := 8*f.mod.n() + 16
	block := make([]byte, size*len(out))
	if _, err := io.ReadFull(r, block); err != nil {
		return fmt.Errorf("drawing random numbers: %w", err)
	}
	for i := range out {
		out[i] = f.Reduce(block[i*size : (i+1)*size])
	}
	return nil
}
