// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/ethereum/go-ethereum/common"
)

// askAgain is how often a waiting step looks at the ledger.
const askAgain = time.Second

// Said is what a step tells: a code for programs and a sentence for people.
type Said struct{ Code, Sentence string }

// Until does a step once, or, if the party wants to wait, again and again until
// it is done; a step that is too early is then tried again. tell gets what the
// step says, whenever that is something new.
func Until(ctx context.Context, wait bool, tell func(Said) error, step func() (said Said, done bool, err error)) error {
	var last Said
	for {
		said, done, err := step()
		if wait && errors.Is(err, ErrTooEarly) {
			said, done, err = Said{"too-early", err.Error()}, false, nil
		}
		if err != nil {
			return err
		}
		if said != last {
			if err := tell(said); err != nil {
				return err
			}
			last = said
		}
		if done || !wait {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(askAgain):
		}
	}
}

// CeremonyUntil does what is due of this trustee in the ceremony, once, or with
// wait until the key is complete and checked. say puts a step into words, which
// tell gets as in [Until].
func (a *Account) CeremonyUntil(ctx context.Context, rand io.Reader, election common.Address, k *Keyring, wait bool, say func(*CeremonyStep) Said, tell func(Said) error) error {
	return Until(ctx, wait, tell, func() (Said, bool, error) {
		s, err := a.Ceremony(ctx, rand, election, k)
		if errors.Is(err, ErrDone) {
			return Said{"done-already", err.Error()}, true, nil
		}
		if err != nil {
			return Said{}, false, err
		}
		if s.Complete() && s.Did != "" && wait {
			return say(s), false, nil // once more: the finished key is checked then
		}
		return say(s), s.Complete(), nil
	})
}
