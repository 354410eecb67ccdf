// Package terminal asks the terminal, before the reader starts, how wide it
// draws characters of ambiguous East Asian width (UAX #11), such as ※ and →.
// Only the terminal knows: its font and its settings decide, the locale says
// nothing.
//
// It is not for drawing. It leaves the screen, the modes and the cursor as it
// found them. Read Ambiguous first.
package terminal

import (
	"bytes"
	"io"
	"os"
	"strconv"
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
// wide. It is false if the terminal does not say, or is none.
func Ambiguous(in, out *os.File) bool {
	if !term.IsTerminal(int(in.Fd())) || !term.IsTerminal(int(out.Fd())) {
		return false
	}
	old, err := term.MakeRaw(int(in.Fd()))
	if err != nil {
		return false
	}
	defer func() { _ = term.Restore(int(in.Fd()), old) }()
	if _, err := io.WriteString(out, question); err != nil {
		return false
	}
	defer func() { _, _ = io.WriteString(out, leave) }()
	return wide(answer(in))
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

// fenced reports whether an answer to DA1 (CSI ? … c) is in what was read.
func fenced(got []byte) bool {
	_, rest, ok := bytes.Cut(got, []byte("\x1b[?"))
	return ok && bytes.IndexByte(rest, 'c') >= 0
}

// wide reads the cursor's position report (CSI row ; column R): after one
// character the column, counted from 1, is 3 where that took two cells.
func wide(got []byte) bool {
	for {
		_, rest, ok := bytes.Cut(got, []byte("\x1b["))
		if !ok {
			return false
		}
		if report, _, ok := bytes.Cut(rest, []byte("R")); ok {
			if _, col, ok := bytes.Cut(report, []byte(";")); ok {
				n, err := strconv.Atoi(string(col))
				return err == nil && n == 3
			}
		}
		got = rest
	}
}
