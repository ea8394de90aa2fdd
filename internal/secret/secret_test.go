// SPDX-License-Identifier: Apache-2.0

package secret

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"filippo.io/age"
)

var quick = Key{Passphrase: "correct horse", WorkFactor: 4}

func TestSealUnseal(t *testing.T) {
	for _, plain := range [][]byte{nil, []byte("x"), bytes.Repeat([]byte("secret"), 100_000)} {
		sealed, err := Seal(plain, quick)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Unseal(sealed, quick)
		if err != nil || !bytes.Equal(got, plain) {
			t.Errorf("%d bytes: %v", len(plain), err)
		}
		if len(plain) > 1 && bytes.Contains(sealed, plain[:6]) {
			t.Error("the plain text shows")
		}
	}
	if _, err := Seal(nil, Key{Passphrase: "short"}); !errors.Is(err, ErrWeak) {
		t.Errorf("a short passphrase: %v", err)
	}
}

// The default must stay what a thief of the file meets.
func TestDefaultWork(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	sealed, err := Seal([]byte("x"), Key{Passphrase: quick.Passphrase})
	if err != nil {
		t.Fatal(err)
	}
	if head, _, _ := strings.Cut(string(sealed), "\n--- "); !strings.HasSuffix(strings.Split(head, "\n")[1], " 18") {
		t.Errorf("header %q", head)
	}
}

func TestUnsealRefuses(t *testing.T) {
	good, err := Seal([]byte("the secret"), quick)
	if err != nil {
		t.Fatal(err)
	}
	other, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	var toKey bytes.Buffer
	w, err := age.Encrypt(&toKey, other.Recipient())
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	header := bytes.Index(good, []byte("\n--- ")) + 1
	flip := func(at int) []byte {
		bad := bytes.Clone(good)
		bad[at] ^= 1
		return bad
	}
	costly := bytes.Replace(good, []byte(" 4\n"), []byte(" 29\n"), 1)
	for _, test := range []struct {
		what   string
		sealed []byte
		pass   string
		want   error
		says   string
	}{
		{"wrong passphrase", good, "wrong horse", ErrPassphrase, ""},
		{"no passphrase", good, "", ErrPassphrase, "empty"},
		{"payload changed", flip(len(good) - 1), quick.Passphrase, ErrDamaged, "content"},
		{"MAC changed", flip(header + 10), quick.Passphrase, ErrDamaged, "header"},
		{"asks for a gigabyte and more", costly, quick.Passphrase, ErrDamaged, "header"},
		{"empty", nil, quick.Passphrase, ErrDamaged, "empty"},
		{"first line cut", good[:10], quick.Passphrase, ErrDamaged, "first line"},
		{"unencrypted key", []byte(`"1234567890"`), quick.Passphrase, ErrNotSealed, "unencrypted"},
		{"unencrypted object", []byte("{}\n"), quick.Passphrase, ErrNotSealed, "unencrypted"},
		{"another file", []byte("voter-1\tcode\n"), quick.Passphrase, ErrNotSealed, "another file"},
		{"encrypted to a key", toKey.Bytes(), quick.Passphrase, ErrNotSealed, "X25519"},
	} {
		plain, err := Unseal(test.sealed, Key{Passphrase: test.pass})
		if !errors.Is(err, test.want) || plain != nil || !strings.Contains(fmt.Sprint(err), test.says) {
			t.Errorf("%s: %v, want %v saying %q", test.what, err, test.want, test.says)
		}
		if err != nil && strings.Contains(err.Error(), "horse") {
			t.Errorf("%s: the error holds the passphrase", test.what)
		}
	}
	for cut := range len(good) {
		if _, err := Unseal(good[:cut], quick); !errors.Is(err, ErrDamaged) {
			t.Fatalf("cut after %d of %d bytes: %v", cut, len(good), err)
		}
	}
}

func TestKeyIsNotPrinted(t *testing.T) {
	for _, format := range []string{"%v", "%+v", "%#v", "%s"} {
		if text := fmt.Sprintf(format, quick); strings.Contains(text, "horse") {
			t.Errorf("%s prints %s", format, text)
		}
	}
}

func TestFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "trustee.secret")
	if _, _, err := Open(path, quick); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("opened what is not there: %v", err)
	}
	f, err := Create(path, quick, []byte("one"))
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := Open(path, quick); !errors.Is(err, ErrInUse) {
		t.Errorf("opened by two: %v", err)
	}
	if _, err := Create(path, quick, []byte("other")); !errors.Is(err, ErrInUse) {
		t.Errorf("created while open: %v", err)
	}
	if err := f.Save([]byte("two")); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Create(path, quick, []byte("other")); !errors.Is(err, ErrExists) {
		t.Errorf("created over a file: %v", err)
	}
	if _, _, err := Open(path, Key{Passphrase: "wrong horse"}); !errors.Is(err, ErrPassphrase) {
		t.Errorf("opened with a wrong passphrase: %v", err)
	}
	f, plain, err := Open(path, quick)
	if err != nil || string(plain) != "two" {
		t.Fatalf("opened: %q, %v", plain, err)
	}
	defer f.Close()
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if _, _, err := Open(dir, quick); !errors.Is(err, ErrNotSealed) {
		t.Errorf("opened a folder: %v", err)
	}
}

// Whatever happens while saving, the file holds what it held before.
func TestSaveFails(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "sub", "trustee.secret")
	if err := os.Mkdir(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	f, err := Create(path, quick, []byte("one"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	away := filepath.Join(dir, "away")
	if err := os.Rename(filepath.Dir(path), away); err != nil {
		t.Fatal(err)
	}
	if err := f.Save([]byte("two")); err == nil {
		t.Error("saved into a folder that is gone")
	}
	if err := os.Rename(away, filepath.Dir(path)); err != nil {
		t.Fatal(err)
	}
	sealed, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if plain, err := Unseal(sealed, quick); err != nil || string(plain) != "one" {
		t.Errorf("holds %q, %v", plain, err)
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(path), ".*"))
	if err != nil || len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func FuzzUnseal(f *testing.F) {
	good, err := Seal([]byte("the secret"), quick)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add([]byte(`"123"`))
	f.Add([]byte(intro + "\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 4\nAAAA\n--- AAAA\n"))
	f.Fuzz(func(t *testing.T, sealed []byte) {
		if bytes.Contains(sealed, []byte("scrypt")) && !bytes.Contains(sealed, []byte(" 4\n")) {
			t.Skip("only slower")
		}
		plain, err := Unseal(sealed, quick)
		if err == nil && !bytes.Equal(sealed, good) && string(plain) != "the secret" {
			t.Fatalf("opened to %q", plain)
		}
		if err != nil && !errors.Is(err, ErrPassphrase) && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNotSealed) {
			t.Fatalf("untyped error: %v", err)
		}
	})
}
