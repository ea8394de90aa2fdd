// SPDX-License-Identifier: Apache-2.0

package archive

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/madangvote/madang/vectors"
)

// small is an archive with every event type, over meaningless data.
func small(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := NewWriter(&out, Header{Timestamp: 1_700_000_000})
	if err != nil {
		t.Fatal(err)
	}
	d := func(s string) []byte { return []byte(s) }
	for _, step := range []struct {
		t    EventType
		data [][]byte
	}{
		{Setup, [][]byte{d("election"), d("trustees"), d("credentials"), d("setup")}},
		{Ballot, [][]byte{d(strings.Repeat("b", 512))}}, // no padding
		{Ballot, [][]byte{d("")}},
		{EndBallots, nil},
		{EncryptedTally, [][]byte{d("tally"), d("sized")}},
		{Shuffle, [][]byte{d("shuffle"), d("owned")}},
		{EndShuffles, nil},
		{PartialDecryption, [][]byte{d("partial"), d("owned 1")}},
		{PartialDecryption, [][]byte{d("partial 2"), d("owned 2")}},
		{Result, [][]byte{d("result")}},
	} {
		if _, err := w.Append(step.t, step.data...); err != nil {
			t.Fatal(err)
		}
	}
	return out.Bytes()
}

// step is a number prime to the block size, so that all kinds of places are
// met with -short too.
func step() int {
	if testing.Short() {
		return 7
	}
	return 1
}

func readAll(r io.Reader) (records []*Record, err error) {
	a, err := NewReader(r)
	if err != nil {
		return nil, err
	}
	for {
		rec, err := a.Next()
		if err != nil {
			if errors.Is(err, io.EOF) {
				err = nil
			}
			return records, err
		}
		records = append(records, rec)
	}
}

func TestWriterOrder(t *testing.T) {
	w, err := NewWriter(io.Discard, Header{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Append(Ballot, []byte("b")); err == nil {
		t.Error("a ballot before the setup")
	}
	if _, err := w.Append(Setup, []byte("e")); err == nil {
		t.Error("a setup with one datum")
	}
	if _, err := w.Append("Other"); err == nil {
		t.Error("an unknown event")
	}
	if w.Height() != 0 || w.Head() != [32]byte{} {
		t.Error("refused events count")
	}
	for _, h := range []Header{{Version: 2}, {Timestamp: -1}, {Timestamp: 1 << 33}} {
		if _, err := NewWriter(io.Discard, h); err == nil {
			t.Errorf("header %+v", h)
		}
	}
	r, full := io.Pipe()
	r.Close()
	if _, err := NewWriter(full, Header{}); err == nil {
		t.Error("a failing writer goes unnoticed")
	}
}

// TestCutAnywhere cuts an archive at every byte: only after an event is what
// is left an archive.
func TestCutAnywhere(t *testing.T) {
	whole := small(t)
	all, err := readAll(bytes.NewReader(whole))
	if err != nil || len(all) != 10 {
		t.Fatalf("%d records: %v", len(all), err)
	}
	ends := map[int]int{len(whole): len(all)} // where an archive may end, and its records
	for i, rec := range all[1:] {
		ends[int(rec.Offset)] = i + 1
	}
	for n := 0; n < len(whole); n += step() {
		got, err := readAll(iotest.HalfReader(bytes.NewReader(whole[:n])))
		want, clean := ends[n]
		if clean {
			if err != nil || len(got) != want {
				t.Errorf("cut at %d, after an event: %d records, want %d: %v", n, len(got), want, err)
			}
			continue
		}
		var e *Error
		if !errors.As(err, &e) || e.Code != CodeTruncated || e.Offset > int64(n) {
			t.Fatalf("cut at %d: %v", n, err)
		}
	}
}

// TestChangeAnywhere changes every byte of an archive: nothing is ignored.
func TestChangeAnywhere(t *testing.T) {
	whole := small(t)
	for i := 0; i < len(whole); i += step() {
		changed := bytes.Clone(whole)
		changed[i] ^= 1
		var e *Error
		if _, err := readAll(bytes.NewReader(changed)); !errors.As(err, &e) {
			t.Fatalf("byte %d changed: %v", i, err)
		}
	}
}

// forge writes files as they are told, with right names and headers.
func forge(files ...string) []byte {
	var out bytes.Buffer
	w := &Writer{w: &out, mtime: 5}
	for _, f := range files {
		name := fileName(sha256.Sum256([]byte(f)), strings.Contains(f, `"type":`))
		if strings.Contains(f, "timestamp") {
			name = headerName
		}
		if err := w.file(name, []byte(f)); err != nil {
			panic(err)
		}
	}
	return out.Bytes()
}

func TestRefusals(t *testing.T) {
	const header = `{"version":1,"timestamp":"5"}`
	hash := func(s string) *[32]byte { h := sha256.Sum256([]byte(s)); return &h }
	event := func(t EventType, height int64, parent, payload string) string {
		e := Event{Type: t, Height: height}
		if parent != "" {
			e.Parent = hash(parent)
		}
		if payload != "" {
			e.Payload = hash(payload)
		}
		return string(e.Marshal())
	}
	setup := event(Setup, 0, "", "s")
	good := []string{header, "e", "t", "c", "s", setup}
	with := func(more ...string) []byte { return forge(append(good[:len(good):len(good)], more...)...) }
	otherTime := forge(header)
	late := &Writer{w: bytes.NewBuffer(nil), mtime: 6}
	buf := bytes.NewBuffer(otherTime)
	late.w = buf
	if err := late.file(fileName(*hash("e"), false), []byte("e")); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		raw  []byte
		code string
	}{
		{"complete", with(event(EndBallots, 1, setup, "")), ""},
		{"empty", nil, CodeTruncated},
		{"zeros", make([]byte, 1024), CodeBadHeader},
		{"end-of-archive blocks", append(with(), make([]byte, 1024)...), CodeBadHeader},
		{"no header", forge("e", "t", "c", "s", setup), CodeBadHeader},
		{"version 2", forge(`{"version":2,"timestamp":"5"}`), CodeBadHeader},
		{"timestamp is a number", forge(`{"version":1,"timestamp":5}`), CodeBadHeader},
		{"other timestamp", forge(`{"version":1,"timestamp":"6"}`), CodeBadHeader},
		{"file of another time", buf.Bytes(), CodeBadHeader},
		{"header only", forge(header), CodeTruncated},
		{"two headers", forge(header, header), CodeBadName},
		{"setup without data", forge(header, setup), CodeBadOrder},
		{"five data for the setup", forge(header, "x", "e", "t", "c", "s", setup), CodeBadOrder},
		{"setup with a parent", forge(header, "e", "t", "c", "s", event(Setup, 0, "x", "s")), CodeBadEvent},
		{"setup with another payload", forge(header, "e", "t", "c", "s", event(Setup, 0, "", "c")), CodeBadOrder},
		{"setup of height 1", forge(header, "e", "t", "c", "s", event(Setup, 1, "", "s")), CodeBadChain},
		{"first event is a ballot", forge(header, "b", event(Ballot, 0, "x", "b")), CodeBadChain},
		{"data and no event", with("b"), CodeTruncated},
		{"wrong parent", with("b", event(Ballot, 1, "x", "b")), CodeBadChain},
		{"wrong height", with("b", event(Ballot, 2, setup, "b")), CodeBadChain},
		{"no parent", with("b", event(Ballot, 1, "", "b")), CodeBadEvent},
		{"payload elsewhere", with("b", event(Ballot, 1, setup, "e")), CodeBadOrder},
		{"ballot without data", with(event(Ballot, 1, setup, "e")), CodeBadOrder},
		{"end with payload", with("b", event(EndBallots, 1, setup, "b")), CodeBadEvent},
		{"end with data", with("b", event(EndBallots, 1, setup, "")), CodeBadOrder},
		{"second setup", with("e", "t", "c", "s", event(Setup, 1, setup, "s")), CodeBadOrder},
		{"result at once", with("r", event(Result, 1, setup, "r")), CodeBadOrder},
		{"unknown event", with("r", event("Other", 1, setup, "r")), CodeBadEvent},
		{"event with spaces", with(strings.Replace(event(EndBallots, 1, setup, ""), ":", ": ", 1)), CodeBadName},
		{"event with an unknown field", with(strings.Replace(event(EndBallots, 1, setup, ""), "}", `,"x":1}`, 1)), CodeBadEvent},
		{"event in upper case", with(strings.ToUpper(event(EndBallots, 1, setup, ""))), CodeBadOrder},
	} {
		_, err := readAll(bytes.NewReader(c.raw))
		var e *Error
		if c.code == "" {
			if err != nil {
				t.Errorf("%s: %v", c.name, err)
			}
			continue
		}
		if !errors.As(err, &e) {
			t.Errorf("%s: %v", c.name, err)
		} else if c.code != e.Code && !strings.HasPrefix(c.name, "event ") {
			t.Errorf("%s: code %s, want %s: %v", c.name, e.Code, c.code, err)
		}
	}
}

// TestErrorsOfTheReader are passed on, not taken for a cut.
func TestErrorsOfTheReader(t *testing.T) {
	want := errors.New("disk on fire")
	whole := small(t)
	for _, n := range []int{0, 100, 600, 1024, 3000} {
		_, err := readAll(io.MultiReader(bytes.NewReader(whole[:n]), iotest.ErrReader(want)))
		if !errors.Is(err, want) {
			t.Errorf("after %d bytes: %v", n, err)
		}
	}
}

// FuzzReader: what is accepted is written back as it was.
func FuzzReader(f *testing.F) {
	whole := small(f)
	f.Add(whole)
	f.Add(whole[:len(whole)-512])
	if c, err := vectors.Get("ed25519-v1-3.3.0-h1"); err == nil {
		f.Add(c.Archive[:8192])
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, err := NewReader(bytes.NewReader(raw))
		if err != nil {
			return
		}
		var out bytes.Buffer
		w, err := NewWriter(&out, a.Header())
		if err != nil {
			t.Fatal(err)
		}
		for {
			rec, err := a.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				var e *Error
				if !errors.As(err, &e) {
					t.Fatalf("untyped error %v", err)
				}
				return
			}
			if head, err := w.Append(rec.Event.Type, rec.Data...); err != nil || head != rec.Hash || head != a.Head() {
				t.Fatalf("accepted, but not writable: %v", err)
			}
		}
		if !bytes.Equal(out.Bytes(), raw) {
			t.Fatal("accepted, but written differently")
		}
	})
}

func FuzzEvent(f *testing.F) {
	f.Add([]byte(`{"height":0,"type":"Setup","payload":"` + strings.Repeat("0a", 32) + `"}`))
	f.Add([]byte(`{"parent":"` + strings.Repeat("0a", 32) + `","height":7,"type":"EndBallots"}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if e, err := ParseEvent(raw); err == nil && !bytes.Equal(e.Marshal(), raw) {
			t.Fatalf("%q is written back as %q", raw, e.Marshal())
		}
	})
}

// A Writer that goes on after a Reader makes the bytes that one Writer makes.
func TestContinue(t *testing.T) {
	write := func(w *Writer, types ...EventType) {
		t.Helper()
		for _, kind := range types {
			data := [][]byte{[]byte(`"a"`), []byte(`"b"`), []byte(`"c"`), []byte(`"d"`)}
			counts := map[EventType]int{Setup: 4, Ballot: 1, EncryptedTally: 2}
			if _, err := w.Append(kind, data[:counts[kind]]...); err != nil {
				t.Fatal(err)
			}
		}
	}
	first, second := []EventType{Setup, Ballot}, []EventType{EndBallots, EncryptedTally}
	var whole, part bytes.Buffer
	for _, b := range []*bytes.Buffer{&whole, &part} {
		w, err := NewWriter(b, Header{Timestamp: 7})
		if err != nil {
			t.Fatal(err)
		}
		write(w, first...)
		if b == &whole {
			write(w, second...)
		}
	}
	r, err := NewReader(bytes.NewReader(part.Bytes()))
	for err == nil {
		_, err = r.Next()
	}
	if !errors.Is(err, io.EOF) {
		t.Fatal(err)
	}
	write(r.Continue(&part), second...)
	if !bytes.Equal(whole.Bytes(), part.Bytes()) {
		t.Error("other bytes than those of one Writer")
	}
}
