// Package terminal asks the terminal, before the reader starts, how wide it
// draws characters of ambiguous East Asian width (UAX #11), such as ※ and →.
// Only the terminal knows: its font and its settings decide, the locale says
// nothing.
//
// It is not for drawing. It leaves the screen, the modes and the cursor as it
// found them. Read Ambiguous first.
package terminal

import (
	"io"
	"os"
	"regexp"
	"slices"
	"sync"
	"time"

	"github.com/muesli/cancelreader"
	"golang.org/x/term"
)

// patience is how long an answer is waited for. Terminals took 1–47 ms; over
// SSH a round trip comes on top. One that says nothing is taken for narrow.
const patience = 500 * time.Millisecond

// question prints one ambiguous character on the alternate screen, so that
// nothing of it stays, asks where the cursor is then (CPR), and asks for the
// device attributes (DA1) as a fence: every terminal answers that, and in
// order, so there is no need to wait for a CPR that never comes.
const (
	question = "\x1b[?1049h\x1b[H※\x1b[6n\x1b[c"
	leave    = "\x1b[2J\x1b[?1049l"
)

// Ambiguous reports whether the terminal draws ambiguous characters two cells
// wide; false if the terminal does not say, or is none. typed is what else
// came while it was asked: keys, which are the reader's.
func Ambiguous(in, out *os.File) (wide bool, typed []byte) {
	if !term.IsTerminal(int(in.Fd())) || !term.IsTerminal(int(out.Fd())) {
		return false, nil
	}
	old, err := term.MakeRaw(int(in.Fd()))
	if err != nil {
		return false, nil
	}
	defer func() { _ = term.Restore(int(in.Fd()), old) }()
	if _, err := io.WriteString(out, question); err != nil {
		return false, nil
	}
	defer func() { _, _ = io.WriteString(out, leave) }()
	return understood(answer(in))
}

// answer reads up to the fence's answer, or for as long as patience lasts.
func answer(in *os.File) []byte {
	r, err := cancelreader.NewReader(in)
	if err != nil {
		return nil
	}
	stop := time.AfterFunc(patience, func() { r.Cancel() })
	defer stop.Stop()
	var got []byte
	buf := make([]byte, 64)
	for !fenced(got) {
		n, err := r.Read(buf)
		got = append(got, buf[:n]...)
		if err != nil {
			break
		}
	}
	_ = r.Close()
	return got
}

// fenced reports whether an answer to DA1 is in what was read.
func fenced(got []byte) bool { return attributes().Match(got) }

// The answers: the cursor's position (CSI row ; column R) and the device
// attributes (CSI ? … c). Most commands ask no terminal and need neither.
var (
	position   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\x1b\[[0-9]+;([0-9]+)R`) })
	attributes = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\x1b\[\?[0-9;]*c`) })
)

// understood takes the answers out of what was read. After one character the
// column, counted from 1, is 3 where that took two cells.
func understood(got []byte) (wide bool, typed []byte) {
	if at := position().FindSubmatchIndex(got); at != nil {
		wide = string(got[at[2]:at[3]]) == "3"
		got = slices.Concat(got[:at[0]], got[at[1]:])
	}
	if at := attributes().FindIndex(got); at != nil {
		got = slices.Concat(got[:at[0]], got[at[1]:])
	}
	return wide, got
}
