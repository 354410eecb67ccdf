package cli

import (
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"
)

// TestPlainly: what programs write for pagers is read as the text that it is, however it
// comes in; what only looks alike stays.
func TestPlainly(t *testing.T) {
	for _, c := range []struct{ why, in, want string }{
		{"colours", "\x1b[33mcommit\x1b[m a\x1b[38;5;12;1mb\x1b[4:3mc\x1b[0m\n", "commit abc\n"},
		{"grep's erasing", "\x1b[35m\x1b[Ka.md\x1b[m\x1b[K:1", "a.md:1"},
		{"bold type", "N\bNA\bAM\bM\bME", "NAME"},
		{"underlined", "_\bf_\bi and f\b_", "fi and f"},
		{"both", "_\bx\bx", "x"},
		{"of other scripts", "é\bé_\bü監\b監視\b\b視__\b\b障", "éü監視障"},
		{"an underlined line", "_\b__\b_a", "__a"},
		{"other escapes", "\x1b[2J\x1b]0;t\x07\x1b[31", "\x1b[2J\x1b]0;t\x07\x1b[31"},
		{"what is no colour", "\x1b[31;1H\x1b[?25l\x1b", "\x1b[31;1H\x1b[?25l\x1b"},
		{"too long for one", "\x1b[" + strings.Repeat("1;", 40) + "m", "\x1b[" + strings.Repeat("1;", 40) + "m"},
		{"other letters", "a\bb\b\n\bc\b", "a\bb\b\n\bc\b"},
		{"at the start", "\ba", "\ba"},
		{"Japanese in escapes (ISO-2022-JP)", "\x1b$B4F;k\x1b(B a", "\x1b$B4F;k\x1b(B a"},
		{"bytes that are none", "\xff\b\xff\xe7\x9b", "\xff\b\xff\xe7\x9b"},
		{"plain", "監視\nno line end", "監視\nno line end"},
		{"UTF-16, in which a letter is a \\b", "\xff\xfe\x09\x4e\x08\x4e\x08\x4e", "\xff\xfe\x09\x4e\x08\x4e\x08\x4e"},
		{"the same without a mark", "a\x00\x09\x4e\x08\x4e", "a\x00\x09\x4e\x08\x4e"},
	} {
		for how, r := range map[string]io.Reader{
			"at once": strings.NewReader(c.in), "byte by byte": iotest.OneByteReader(strings.NewReader(c.in)), "in halves": iotest.HalfReader(strings.NewReader(c.in)),
			"the end with the last": iotest.DataErrReader(strings.NewReader(c.in)),
		} {
			if strings.Contains(c.why, "UTF-16") || strings.Contains(c.why, "without a mark") {
				r = strings.NewReader(c.in) // what it is is told from what comes first
			}
			if got, err := io.ReadAll(plainly(r)); err != nil || string(got) != c.want {
				t.Errorf("%s, %s: %q, %v; want %q", c.why, how, got, err, c.want)
			}
		}
	}
	if plainly(nil) != nil {
		t.Error("there is something to read where nothing is")
	}
}

// TestPlainlyInPieces: where a text is cut on its way changes nothing.
func TestPlainlyInPieces(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	parts := []string{"\x1b", "[", "1", ";", "m", "K", "\b", "\b", "_", "a", "b", "é", "監", "視", "\xe7", "\n", "\xff"}
	for range 4000 {
		var s strings.Builder
		for range rnd.IntN(12) {
			s.WriteString(parts[rnd.IntN(len(parts))])
		}
		whole, _ := io.ReadAll(plainly(strings.NewReader(s.String())))
		bytewise, _ := io.ReadAll(plainly(iotest.OneByteReader(strings.NewReader(s.String()))))
		if string(whole) != string(bytewise) {
			t.Fatalf("%q is %q, and byte by byte %q", s.String(), whole, bytewise)
		}
	}
}

// TestPlainlyWaitsForNothing: a line is there as soon as it came.
func TestPlainlyWaitsForNothing(t *testing.T) {
	r, w := io.Pipe()
	p := plainly(r)
	go func() { _, _ = io.WriteString(w, "\x1b[1mone\x1b[m\n\x1b[") }()
	buf := make([]byte, 64)
	if n, err := p.Read(buf); err != nil || string(buf[:n]) != "one\n" {
		t.Errorf("%q, %v", buf[:n], err)
	}
}
