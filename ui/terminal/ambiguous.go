// Package terminal asks the terminal, before the reader starts, how wide it
// draws characters of ambiguous East Asian width (UAX #11), such as ※ and →.
// Only the terminal knows: its font and its settings decide, the locale says
// nothing.
//
// It is not for drawing. It leaves the screen, the modes and the cursor as it
// found them. Read Ask first.
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

// patience is how long Ambiguous waits for an answer. Terminals took 1–47 ms;
// over SSH a round trip comes on top. One that says nothing is taken for narrow.
const patience = 500 * time.Millisecond

// restOfAnswer is how long the end of an answer is waited for that has begun: it
// comes in one piece but over a network. It may be somebody's escape key, too.
const restOfAnswer = 50 * time.Millisecond

// question prints one ambiguous character on the alternate screen, so that
// nothing of it stays, asks where the cursor is then (CPR), and asks for the
// device attributes (DA1) as a fence: every terminal answers that, and in
// order, so there is no need to wait for a CPR that never comes. It is asked in
// the second row, as the answer for the first can be that of a key (F3 of xterm).
// A terminal does one thing after the other: it is told at once to leave the
// alternate screen, and answers all the same.
const question = "\x1b[?1049h\x1b[2;1H※\x1b[6n\x1b[c\x1b[2J\x1b[?1049l"

// WideColumn is where the cursor is, counted from 0, behind the character in
// question where it takes two cells.
const WideColumn = 2

// Ambiguous reports whether the terminal draws ambiguous characters two cells
// wide; false if the terminal does not say, or is none. typed is what else
// came while it was asked: keys, which are the reader's.
func Ambiguous(in, out *os.File) (wide bool, typed []byte) {
	q := Ask(in, out)
	defer q.Release()
	q.Wait()
	a := q.Answer()
	return a.Wide, a.Typed
}

// Question is put to the terminal, whose answer may be waited for or not. From
// Ask to Release the terminal is in raw mode. The nil Question was never asked.
type Question struct {
	in   *os.File
	was  *term.State
	from cancelreader.CancelReader
	done chan struct{} // closed when got is complete
	got  []byte
}

// Ask puts the question; nil where there is no terminal to ask.
func Ask(in, out *os.File) *Question {
	if !term.IsTerminal(int(in.Fd())) || !term.IsTerminal(int(out.Fd())) {
		return nil
	}
	from, err := cancelreader.NewReader(in)
	if err != nil {
		return nil
	}
	was, err := term.MakeRaw(int(in.Fd()))
	if err != nil {
		_ = from.Close()
		return nil
	}
	q := &Question{in: in, was: was, from: from, done: make(chan struct{})}
	if _, err := io.WriteString(out, question); err != nil {
		_ = from.Close()
		q.Release()
		return nil
	}
	go q.read()
	return q
}

// read reads up to the fence's answer, or until it is told not to.
func (q *Question) read() {
	defer close(q.done)
	buf := make([]byte, 64)
	for !fenced(q.got) {
		n, err := q.from.Read(buf)
		q.got = append(q.got, buf[:n]...)
		if err != nil {
			return
		}
	}
}

// Wait waits for the answer, for as long as patience lasts.
func (q *Question) Wait() {
	if q == nil {
		return
	}
	select {
	case <-q.done:
	case <-time.After(patience):
	}
}

// Answer is what a terminal said.
type Answer struct {
	Wide  bool   // it draws ambiguous characters two cells wide
	Late  bool   // the answer is still to come, if there will be one
	Typed []byte // keys that came meanwhile
	Rest  Rest   // what takes the end of an answer that came in part
}

// Answer gives what the terminal has said so far, and stops listening: from here
// on what comes is the reader's. It is called once.
func (q *Question) Answer() Answer {
	if q == nil {
		return Answer{}
	}
	q.from.Cancel()
	<-q.done
	_ = q.from.Close()
	q.complete(restOfAnswer)
	a := Answer{Late: !fenced(q.got)}
	a.Wide, a.Typed = understood(q.got)
	if a.Late {
		a.Typed, a.Rest = restOf(a.Typed)
	}
	return a
}

// complete reads what an answer that was cut short lacks, each part of it for some
// time: its end would be taken for keys, as the 3R of CSI 2;3R.
func (q *Question) complete(most time.Duration) {
	for !fenced(q.got) && cut().Match(q.got) {
		from, err := cancelreader.NewReader(q.in)
		if err != nil {
			return
		}
		ended := make(chan struct{})
		late := time.AfterFunc(most, func() {
			from.Cancel()
			close(ended)
		})
		buf := make([]byte, 64)
		n, err := from.Read(buf)
		if !late.Stop() {
			<-ended
		}
		_ = from.Close()
		q.got = append(q.got, buf[:n]...)
		if err != nil {
			return
		}
	}
}

// Release gives the terminal its mode back. Between that and the reader's own
// raw mode an answer would be echoed, so it is called just before that.
func (q *Question) Release() {
	if q != nil {
		_ = term.Restore(int(q.in.Fd()), q.was)
	}
}

// fenced reports whether an answer to DA1 is in what was read.
func fenced(got []byte) bool { return attributes().Match(got) }

// The answers: the cursor's position (CSI row ; column R) and the device
// attributes (CSI ? … c). Most commands ask no terminal and need neither.
var (
	position   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\x1b\[[0-9]+;([0-9]+)R`) })
	attributes = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\x1b\[\?[0-9;]*c`) })
	cut        = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\x1b(?:\[[0-9;?]*)?$`) }) // either, without its end
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
