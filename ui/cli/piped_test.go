package cli

import (
	"context"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"yomi/ui"
)

// taking is a load of what is piped in, and what it gets.
func taking(t *testing.T, p *piped) (string, ui.Stream) {
	t.Helper()
	got, err := io.ReadAll(p.open())
	if err != nil {
		t.Fatal(err)
	}
	stream, bytes := p.loaded()
	if bytes < int64(len(got)) {
		t.Errorf("%d bytes are told of %d", bytes, len(got))
	}
	return string(got), stream
}

// TestPipedAsItComes: what is piped in is loaded as far as it came, line by line, and
// again when more comes, until it ends.
func TestPipedAsItComes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		in, out := io.Pipe()
		p := pipe(in)
		changed := make(chan struct{}, 9)
		go p.watch(t.Context(), func() { changed <- struct{}{} })
		began := time.Now()
		go func() {
			io.WriteString(out, "\n")
			time.Sleep(time.Minute)
			io.WriteString(out, "one\ntw")
			time.Sleep(time.Minute)
			io.WriteString(out, "o\n")
			time.Sleep(time.Minute)
			io.WriteString(out, "three")
			out.Close()
		}()
		for i, want := range []struct {
			text   string
			stream ui.Stream
			after  time.Duration
		}{
			{"\none\n", ui.Flowing, time.Minute + pipedGap}, // blanks alone are nothing to show
			{"\none\ntwo\n", ui.Flowing, 2*time.Minute + pipedGap},
			{"\none\ntwo\nthree", ui.Ended, 3 * time.Minute},
		} {
			if i > 0 {
				<-changed
			}
			if got, stream := taking(t, p); got != want.text || stream != want.stream || time.Since(began) != want.after {
				t.Errorf("load %d: %q, %d after %v; want %q, %d after %v", i, got, stream, time.Since(began), want.text, want.stream, want.after)
			}
		}
		synctest.Wait()
		if len(changed) > 0 {
			t.Error("it is told of more than there is")
		}
	})
}

// TestPipedWithoutAPause: a program that writes all the time is not waited for, and what
// comes next not loaded before the last load is some time ago.
func TestPipedWithoutAPause(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		p := pipe(ticking{ctx, pipedGap / 2})
		changed := make(chan struct{}, 9)
		go p.watch(ctx, func() { changed <- struct{}{} })
		began := time.Now()
		io.ReadAll(p.open())
		if took := time.Since(began); took < pipedMost || took > pipedMost+pipedGap {
			t.Errorf("the first load waits for %v, want %v", took, pipedMost)
		}
		time.Sleep(10 * time.Second) // what the load takes
		p.loaded()
		began = time.Now()
		<-changed
		if took := time.Since(began); took != restFor*10*time.Second {
			t.Errorf("the next one comes after %v", took)
		}
		cancel()
	})
}

// ticking gives a line now and then, until ctx ends.
type ticking struct {
	ctx   context.Context
	every time.Duration
}

func (s ticking) Read(into []byte) (int, error) {
	select {
	case <-s.ctx.Done():
		return 0, io.EOF
	case <-time.After(s.every):
		return copy(into, "tick\n"), nil
	}
}

// endless is a program that never ends.
type endless struct{ text string }

func (s endless) Read(into []byte) (int, error) { return copy(into, s.text), nil }

// TestPipedWithoutAnEnd: of what never ends so much is read as a document may have, and
// more where one asks for it.
func TestPipedWithoutAnEnd(t *testing.T) {
	p := pipe(endless{strings.Repeat("y\n", 1000)})
	first, stream := taking(t, p)
	if lines := strings.Count(first, "\n"); stream != ui.Held || lines != heldLines {
		t.Errorf("%d lines, %d; want %d, held", lines, stream, heldLines)
	}
	changed := make(chan struct{}, 9)
	go p.watch(t.Context(), func() { changed <- struct{}{} })
	p.more()
	<-changed
	if again, stream := taking(t, p); stream == ui.Ended || len(again) <= len(first) {
		t.Errorf("%d bytes, %d; want more than %d", len(again), stream, len(first))
	}
}

// TestPipedOnce: what is there at once is loaded at once, and every load gets it.
func TestPipedOnce(t *testing.T) {
	p := pipe(strings.NewReader("one\ntwo"))
	for range 2 {
		if got, stream := taking(t, p); got != "one\ntwo" || stream != ui.Ended {
			t.Errorf("%q, %d", got, stream)
		}
	}
	p.watch(t.Context(), func() { t.Error("it is told of more than there is") })
}
