// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

// named fails the test unless err names the member and wraps want.
func named(t *testing.T, err error, member int, want error) {
	t.Helper()
	var named *belenios.TrusteeError
	if !errors.As(err, &named) || named.Owner != member || !errors.Is(err, want) {
		t.Errorf("got %v; want one that names member %d: %v", err, member, want)
	}
}

// cert makes a certificate with any context and encryption key, signed well.
func (d *dkg) cert(k *belenios.CeremonyKey, context, encryption string) []byte {
	verification, own := k.Keys()
	if encryption == "" {
		encryption = own
	}
	raw, err := k.Sign(d.rand, fmt.Sprintf(`{%s"verification":"%s","encryption":"%s"}`, context, verification, encryption))
	d.check(err)
	return raw
}

const contextOf2 = `"context":{"group":"Ed25519","size":3,"threshold":2,"index":2},`

// TestWrongCertificate is about member 2 of 3.
func TestWrongCertificate(t *testing.T) {
	d := newDKG(t, group.NameEd25519, 2, 3)
	first, firstEncryption := d.keys[0].Keys()
	identity := "0000000000000000000000000000000000000000000000000000000000000001"
	k := d.keys[1]
	tests := []struct {
		name string
		cert []byte
		want error
	}{
		{"other group", d.cert(k, strings.Replace(contextOf2, "Ed25519", "BELENIOS-2048", 1), ""), belenios.ErrMismatch},
		{"other size", d.cert(k, strings.Replace(contextOf2, `"size":3`, `"size":4`, 1), ""), belenios.ErrMismatch},
		{"other threshold", d.cert(k, strings.Replace(contextOf2, `"threshold":2`, `"threshold":3`, 1), ""), belenios.ErrMismatch},
		{"other index", d.cert(k, strings.Replace(contextOf2, `"index":2`, `"index":3`, 1), ""), belenios.ErrMismatch},
		{"no context", d.cert(k, "", ""), belenios.ErrMismatch},
		{"first member's certificate", d.certs[0], belenios.ErrMismatch},
		{"first member's encryption key", d.cert(k, contextOf2, firstEncryption), belenios.ErrMismatch},
		{"first member's verification key as encryption key", d.cert(k, contextOf2, first), belenios.ErrMismatch},
		{"identity", d.cert(k, contextOf2, identity), belenios.ErrMalformed},
		{"not an element", d.cert(k, contextOf2, strings.Repeat("f", 64)), group.ErrEncoding},
		{"changed", bytes.Replace(d.certs[1], []byte(`"response":"`), []byte(`"response":"0`), 1), belenios.ErrMalformed},
		{"first member's signature", append(bytes.Clone(d.certs[1][:bytes.Index(d.certs[1], []byte(`,"signature"`))]),
			d.certs[0][bytes.Index(d.certs[0], []byte(`,"signature"`)):]...), belenios.ErrProof},
		{"space", bytes.Replace(d.certs[1], []byte(`,"signature"`), []byte(`, "signature"`), 1), belenios.ErrMalformed},
		{"nothing", nil, belenios.ErrMalformed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := belenios.NewCeremony(d.group, [][]byte{d.certs[0], tt.cert, d.certs[2]})
			named(t, err, 2, tt.want)
		})
	}
	if _, err := belenios.NewCeremony(d.group, nil); !errors.Is(err, belenios.ErrMismatch) {
		t.Errorf("no certificates: %v", err)
	}
	if _, err := belenios.NewCeremony(d.group, [][]byte{d.cert(k, "", "")}); !errors.Is(err, belenios.ErrUnsupported) {
		t.Errorf("the old form: %v", err)
	}
	bad := strings.NewReplacer(`"size":3`, `"size":1`, `"index":2`, `"index":1`, `"threshold":2`, `"threshold":0`).Replace(contextOf2)
	_, err := belenios.NewCeremony(d.group, [][]byte{d.cert(k, bad, "")})
	named(t, err, 1, belenios.ErrMismatch)
	if _, err := k.Certificate(d.rand, belenios.CeremonyContext{Group: d.group, Size: 3, Threshold: 4, Index: 1}); !errors.Is(err, belenios.ErrMismatch) {
		t.Errorf("our own certificate with threshold 4 of 3: %v", err)
	}
}

// TestWrongPolynomial breaks what member 2 of 3 sends; everybody can see it.
func TestWrongPolynomial(t *testing.T) {
	d := newDKG(t, group.NameEd25519, 2, 3)
	sign := func(k int, message string) func(*string, []string, *[]byte) {
		return func(_ *string, _ []string, coefexps *[]byte) {
			var err error
			*coefexps, err = d.keys[k-1].Sign(d.rand, message)
			d.check(err)
		}
	}
	var coefs []string
	for _, p := range d.polynomials {
		d.ceremony.EditPolynomial(p, func(_ *string, _ []string, c *[]byte) { coefs = append(coefs, belenios.Message(d.group, *c)) })
	}
	tests := []struct {
		name string
		edit func(*string, []string, *[]byte)
		want error
	}{
		{"signed by another", sign(1, coefs[1]), belenios.ErrProof},
		{"coefficient too few", sign(2, coefs[1][:strings.LastIndexByte(coefs[1], ',')]+"]}"), belenios.ErrMalformed},
		{"coefficient too many", sign(2, strings.Replace(coefs[1], "]", `,"`+strings.Repeat("0", 63)+`1"]`, 1)), belenios.ErrMalformed},
		{"not an element", sign(2, `{"coefexps":["`+strings.Repeat("f", 64)+`","`+strings.Repeat("f", 64)+`"]}`), group.ErrEncoding},
		{"first member's coefficients", sign(2, coefs[0]), belenios.ErrMismatch},
		{"secret that nobody can open", func(_ *string, s []string, _ *[]byte) { s[0] = "{}" }, belenios.ErrMalformed},
		{"polynomial that nobody can open", func(p *string, _ []string, _ *[]byte) { *p = "" }, belenios.ErrMalformed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			raw := d.ceremony.EditPolynomial(d.polynomials[1], tt.edit)
			all := [][]byte{d.polynomials[0], raw, d.polynomials[2]}
			_, err := d.ceremony.Output(d.rand, d.keys[2], all)
			named(t, err, 2, tt.want)
			named(t, d.ceremony.CheckOutput(1, all, nil), 2, tt.want)
			_, err = d.ceremony.Parameters(all, make([][]byte, 3))
			named(t, err, 2, tt.want)
			if tt.name != "first member's coefficients" { // seen beside the first's only
				named(t, d.ceremony.CheckPolynomial(2, raw), 2, tt.want)
			}
		})
	}
	named(t, d.ceremony.CheckPolynomial(2, d.polynomials[0]), 2, belenios.ErrProof)
	named(t, d.ceremony.CheckPolynomial(4, d.polynomials[0]), 4, belenios.ErrMismatch)
	if _, err := d.ceremony.Output(d.rand, d.keys[0], d.polynomials[:2]); !errors.Is(err, belenios.ErrMismatch) {
		t.Errorf("a polynomial is missing: %v", err)
	}
	stranger, err := belenios.NewCeremonyKey(d.rand, d.group)
	d.check(err)
	if _, err := d.ceremony.Polynomial(d.rand, stranger); !errors.Is(err, belenios.ErrMismatch) {
		t.Errorf("a stranger's polynomial: %v", err)
	}
	if _, err := d.ceremony.Output(d.rand, stranger, d.polynomials); !errors.Is(err, belenios.ErrMismatch) {
		t.Errorf("a stranger's output: %v", err)
	}
}

// TestWrongShare breaks what member 2 of 3 sends to member 1, who alone can
// see it.
func TestWrongShare(t *testing.T) {
	d := newDKG(t, group.NameEd25519, 2, 3)
	secret := func(s string, err error) func([]string) {
		d.check(err)
		return func(secrets []string) { secrets[0] = s }
	}
	var fromThird string
	d.ceremony.EditPolynomial(d.polynomials[2], func(_ *string, s []string, _ *[]byte) { fromThird = s[0] })
	tests := []struct {
		name string
		edit func(secrets []string)
		want error
	}{
		{"another value", secret(d.ceremony.Send(d.rand, d.keys[1], 1, `{"secret":"1"}`)), belenios.ErrMismatch},
		{"another message", secret(d.ceremony.Send(d.rand, d.keys[1], 1, `{"decryption_key":"1"}`)), belenios.ErrMalformed},
		{"not a number", secret(d.ceremony.Send(d.rand, d.keys[1], 1, `{"secret":"x"}`)), belenios.ErrMalformed},
		{"swapped", func(s []string) { s[0], s[1] = s[1], s[0] }, belenios.ErrDecrypt},
		{"third member's share", func(s []string) { s[0] = fromThird }, belenios.ErrProof},
		{"signed by another", secret(d.ceremony.Send(d.rand, d.keys[2], 1, `{"secret":"1"}`)), belenios.ErrProof},
		{"another recipient inside", secret(d.ceremony.SendAs(d.rand, d.keys[1], 3, 1, `{"secret":"1"}`)), belenios.ErrMismatch},
		{"changed", func(s []string) { s[0] = s[0][:len(s[0])-4] + `00"}` }, belenios.ErrDecrypt},
		{"CCM", func(s []string) { s[0] = strings.Replace(s[0], `"algorithm":"AES-GCM",`, "", 1) }, belenios.ErrDecrypt},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			raw := d.ceremony.EditPolynomial(d.polynomials[1], func(_ *string, s []string, _ *[]byte) { tt.edit(s) })
			d.check(d.ceremony.CheckPolynomial(2, raw)) // nobody else sees it
			all := [][]byte{d.polynomials[0], raw, d.polynomials[2]}
			_, err := d.ceremony.Output(d.rand, d.keys[0], all)
			named(t, err, 2, tt.want)
			if _, err := d.ceremony.Output(d.rand, d.keys[2], all); err != nil {
				t.Errorf("member 3 has a good share, but %v", err)
			}
		})
	}
}

// TestWrongOutput breaks member 2's third message.
func TestWrongOutput(t *testing.T) {
	d := newDKG(t, group.NameEd25519, 2, 3)
	d.finish()
	parts := func(i int) (private, key string) { // of member i's voutput
		v := string(d.voutputs[i-1])
		cut := strings.Index(v, `,"public_key":{`)
		return v[:cut], v[cut:]
	}
	private, public := parts(2)
	private1, public1 := parts(1)
	signature, signature1 := strings.Index(public, `,"signature"`), strings.Index(public1, `,"signature"`)
	tests := []struct {
		name, voutput string
		want          error
	}{
		{"first member's", string(d.voutputs[0]), belenios.ErrMismatch},
		{"first member's signature", private + public[:signature] + public1[signature1:], belenios.ErrProof},
		{"no signature", private + public[:signature] + "}}", belenios.ErrMalformed},
		{"changed proof of knowledge", private + strings.Replace(public, `"response":"`, `"response":"0`, 1), belenios.ErrMalformed},
		{"unreadable private key", `{"private_key":"{}"` + public, belenios.ErrMalformed},
		{"single trustee's", string(d.trusteeKeys[1].PublicJSON()), belenios.ErrMalformed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			named(t, d.ceremony.CheckOutput(2, d.polynomials, []byte(tt.voutput)), 2, tt.want)
			_, err := d.ceremony.Parameters(d.polynomials, [][]byte{d.voutputs[0], []byte(tt.voutput), d.voutputs[2]})
			named(t, err, 2, tt.want)
		})
	}
	if _, err := d.ceremony.DecryptionKey(d.keys[1], []byte(private1+public)); !errors.Is(err, belenios.ErrDecrypt) {
		t.Errorf("first member's private key: %v", err)
	}
	if _, err := d.ceremony.DecryptionKey(d.keys[1], []byte(private+public1)); !errors.Is(err, belenios.ErrMismatch) {
		t.Errorf("first member's public key: %v", err)
	}
	if _, err := d.ceremony.Parameters(d.polynomials, d.voutputs[:2]); !errors.Is(err, belenios.ErrMismatch) {
		t.Errorf("a voutput is missing: %v", err)
	}
}

// TestWrongParameters edits threshold_parameters that stand after one single
// trustee: owner 3 is the second member.
func TestWrongParameters(t *testing.T) {
	d := newDKG(t, group.NameEd25519, 2, 3)
	good := string(makeThresholdElection(t, d).trustees)
	third := strings.LastIndex(good, `,{"pok"`)
	second := strings.LastIndex(good[:third], `,{"pok"`)
	signature := second + strings.Index(good[second:], `,"signature"`)
	signatures := strings.Index(good, `,"signatures":`)
	keys := strings.Index(good, `,"verification_keys":`)
	tests := []struct {
		name, raw string
		owner     int // 0: nobody's fault in particular
		want      error
	}{
		{"other threshold", strings.Replace(good, `"threshold":2`, `"threshold":3`, 1), 0, belenios.ErrMismatch},
		{"no certificates", good[:strings.Index(good, `"certs":[`)] + `"certs":[],"coefexps":[],"signatures":[],"verification_keys":[]}]]`, 0, belenios.ErrMalformed},
		{"no signatures of the polynomials", good[:signatures] + good[keys:], 0, belenios.ErrMalformed},
		{"members 2 and 3 swapped", good[:second] + good[third:len(good)-4] + good[second:third] + good[len(good)-4:], 3, belenios.ErrMismatch},
		{"member 2 is member 3", good[:second] + good[third:len(good)-4] + good[third:], 3, belenios.ErrMismatch},
		{"unsigned key", good[:signature] + "}" + good[third:], 3, belenios.ErrMalformed},
		{"signed single key", strings.Replace(good, `"}],["Pedersen"`, `","signature":{"challenge":"1","response":"1"}}],["Pedersen"`, 1), 0, belenios.ErrMalformed},
		{"two of the same", good[:len(good)-1] + "," + good[strings.Index(good, `["Pedersen"`):], 0, belenios.ErrMalformed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := belenios.ParseTrustees(d.group, []byte(tt.raw))
			var who *belenios.TrusteeError
			if errors.As(err, &who) != (tt.owner != 0) || tt.owner != 0 && who.Owner != tt.owner || !errors.Is(err, tt.want) {
				t.Errorf("got %v; want %v of owner %d", err, tt.want, tt.owner)
			}
		})
	}
}
