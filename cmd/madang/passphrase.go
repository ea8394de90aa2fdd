// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/internal/secret"
)

// passphraseVariable names the passphrase's file where no flag does. A variable
// with the passphrase itself would show in lists of processes.
const passphraseVariable = "MADANG_PASSPHRASE_FILE"

// passphrase is where a secret file's passphrase comes from: a file, or the
// terminal.
type passphrase struct{ file string }

func (p *passphrase) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.file, "passphrase-file", "",
		"file with the passphrase of the secret file (default $"+passphraseVariable+"; else the terminal is asked)")
}

// key reads the passphrase for a file; for a new one a terminal is asked twice.
func (p *passphrase) key(secretFile string, isNew bool) (secret.Key, error) {
	file := p.file
	if file == "" {
		file = os.Getenv(passphraseVariable)
	}
	text, err := "", error(nil)
	if file != "" {
		text, err = passphraseIn(file)
	} else {
		text, err = askPassphrase(secretFile, isNew)
	}
	if err == nil && isNew && len(text) < secret.MinPassphrase {
		err = secret.ErrWeak
	}
	return secret.Key{Passphrase: text}, err
}

// passphraseIn never quotes the file in an error.
func passphraseIn(file string) (string, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return "", fmt.Errorf("no passphrase: %w", err)
	}
	text := strings.TrimRight(string(raw), "\r\n")
	if text == "" || strings.ContainsAny(text, "\r\n") {
		return "", fmt.Errorf("%s holds no passphrase: one line, not empty", file)
	}
	return text, nil
}

func askPassphrase(secretFile string, isNew bool) (string, error) {
	terminal := int(os.Stdin.Fd())
	if !term.IsTerminal(terminal) {
		return "", fmt.Errorf("no passphrase and no terminal to ask; give --passphrase-file or set %s", passphraseVariable)
	}
	ask := func(question string) (string, error) {
		fmt.Fprintf(os.Stderr, "%s %s: ", question, secretFile)
		answer, err := term.ReadPassword(terminal)
		fmt.Fprintln(os.Stderr)
		return string(answer), err
	}
	if !isNew {
		return ask("passphrase of")
	}
	first, err := ask("new passphrase for")
	if err != nil {
		return "", err
	}
	second, err := ask("again, for")
	if err == nil && second != first {
		err = errors.New("the two passphrases differ; nothing was written")
	}
	return first, err
}

// readSecret reads an unencrypted private key of belenios-tool's, for 'madang
// tools'. It never quotes the file in an error.
func readSecret(file, group string) (*belenios.TrusteeKey, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	key, err := belenios.ParseTrusteeKey(group, bytes.TrimSuffix(raw, []byte("\n")))
	if err != nil {
		return nil, fmt.Errorf("%s is not a trustee's secret key of group %s; is it another file, or another --group?", file, group)
	}
	return key, nil
}
