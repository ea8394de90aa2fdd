// SPDX-License-Identifier: Apache-2.0

package office

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/secret"
	"github.com/madangvote/madang/verifier"
)

// secretFile is where the folder keeps what an account's trustee needs in an
// election, encrypted.
func (f *Office) secretFile(uuid, account string) string {
	return filepath.Join(f.o.Dir, "secrets", uuid+"-"+account+".secret")
}

func (f *Office) hasSecret(uuid, account string) bool {
	_, err := os.Stat(f.secretFile(uuid, account))
	return err == nil
}

// secretsOf are the trustees' accounts with a secret file for an election.
func (f *Office) secretsOf(s *state, roles map[string][]string) []string {
	list := []string{}
	for _, name := range f.accounts.names {
		if roles[name] != nil && slices.Contains(s.Frozen.Trustees, f.accounts.addresses[name]) && f.hasSecret(s.UUID, name) {
			list = append(list, name)
		}
	}
	return list
}

// makeKey takes the trustee through the ceremony, and stays until the key is
// complete and checked.
func (t *task) makeKey(ctx context.Context, a *parties.Account) error {
	if err := t.ensureSecret(ctx); err != nil {
		return err
	}
	return t.withKeyring(ctx, func(k *parties.Keyring) error {
		var last *parties.CeremonyStep
		say := func(s *parties.CeremonyStep) parties.Said { last = s; return ceremonySaid(s) }
		return a.CeremonyUntil(ctx, rand.Reader, t.election, k, true, say, func(s parties.Said) error {
			t.tell(Message{Code: s.Code, Text: s.Sentence, Awaited: awaitedNumbers(last)})
			return nil
		})
	})
}

func ceremonySaid(s *parties.CeremonyStep) parties.Said {
	switch {
	case s.Complete() && s.Did == "":
		return parties.Said{Code: "ceremony-complete", Sentence: "the key is complete and right, and this trustee holds its part"}
	case s.Complete():
		return parties.Said{Code: "ceremony-did", Sentence: s.Did + "; the key is complete and is checked now"}
	case s.Did != "":
		return parties.Said{Code: "ceremony-did", Sentence: s.Did}
	}
	return parties.Said{Code: "ceremony-waits", Sentence: fmt.Sprintf("%s: waits for %s", s.Due(), parties.TrusteeNames(s.Trustees, s.Awaited))}
}

func awaitedNumbers(s *parties.CeremonyStep) (numbers []int) {
	if s == nil {
		return nil
	}
	for _, address := range s.Awaited {
		numbers = append(numbers, slices.Index(s.Trustees, address)+1)
	}
	return numbers
}

// ensureSecret makes the trustee's secret file the first time.
func (t *task) ensureSecret(ctx context.Context) error {
	path := t.secretFile(t.state.UUID, t.name)
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	name, err := t.group()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	fresh, err := parties.NewKeyring(rand.Reader, name)
	if err != nil {
		return err
	}
	release, err := t.scryptTurn(ctx)
	if err != nil {
		return err
	}
	defer release()
	file, err := secret.Create(path, t.key(), fresh.Marshal())
	if err != nil {
		return err
	}
	t.say("secret-made", "the secret file is "+path+", encrypted with the passphrase; keep a copy of it elsewhere, and the passphrase in a third place")
	return file.Close()
}

func (t *task) key() secret.Key {
	return secret.Key{Passphrase: t.Passphrase, WorkFactor: t.o.WorkFactor}
}

// scryptTurn lets one passphrase be tried at a time: each takes 256 MiB.
func (t *task) scryptTurn(ctx context.Context) (release func(), err error) {
	select {
	case t.scrypt <- struct{}{}:
		return func() { <-t.scrypt }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// withKeyring opens the secret file for a step.
func (t *task) withKeyring(ctx context.Context, step func(*parties.Keyring) error) error {
	path := t.secretFile(t.state.UUID, t.name)
	release, err := t.scryptTurn(ctx)
	if err != nil {
		return err
	}
	file, plain, err := secret.Open(path, t.key())
	release()
	if errors.Is(err, fs.ErrNotExist) {
		return problem("secret-missing", "there is no %s: restore your copy of it", path)
	}
	if err != nil {
		return err
	}
	defer file.Close()
	keyring, err := parties.OpenKeyring(plain, file)
	if err != nil {
		return err
	}
	return step(keyring)
}

// verifying shows how far the verification of the archive is.
func (t *task) verifying() verifier.Options {
	return verifier.Options{Progress: func(p verifier.Progress) {
		if p.Total > 0 {
			t.progress(int(p.Done), int(p.Total))
		}
	}}
}

func (t *task) shuffle(ctx context.Context, a *parties.Account) error {
	return t.contribute(ctx, a.Shuffling(rand.Reader, t.election, t.verifying()))
}

func (t *task) decrypt(ctx context.Context, a *parties.Account) error {
	return t.withKeyring(ctx, func(k *parties.Keyring) error {
		return t.contribute(ctx, a.Decrypting(rand.Reader, t.election, k, t.verifying()))
	})
}

// contribute waits until the contribution is in the chain, or not needed any more.
func (t *task) contribute(ctx context.Context, c *parties.Contribution) error {
	t.say("verifying", fmt.Sprintf("verifies everything first, %d ballots, before it works with them", t.state.Ballots))
	tell := func(s parties.Said) error { t.say(s.Code, s.Sentence); return nil }
	err := parties.Until(ctx, true, tell, func() (parties.Said, bool, error) { return c.Step(ctx) })
	if contracts.IsRevert(err, "ElectionWrongEvent") { // the others sufficed, meanwhile
		t.say("done-already", "the election has gone on without it")
		return nil
	}
	return err
}
