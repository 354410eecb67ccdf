//go:build unix

package screentest

import (
	"bufio"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"
)

// deadline is when a test that waits has failed. It is far beyond what a loaded
// machine under the race detector needs, as it is no measure of anything.
const deadline = 2 * time.Minute

// control is a client of tmux in control mode: commands go in as lines, answers
// come out between %begin and %end, and every other line that begins with % is
// news of the terminal (tmux(1), CONTROL MODE).
type control struct {
	t       *testing.T
	in      io.WriteCloser
	answers chan answer
	news    chan struct{} // holds one: something happened since it was last taken
	ready   chan struct{} // closed once the client has its session
}

type answer struct {
	lines []string
	ok    bool
}

// connect starts a client, which with it starts the server and the session.
func connect(t *testing.T, cmd *exec.Cmd) *control {
	t.Helper()
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	c := &control{t: t, in: in, answers: make(chan answer), news: make(chan struct{}, 1), ready: make(chan struct{})}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		c.listen(out)
	}()
	t.Cleanup(func() {
		fmt.Fprintln(in, "kill-server")
		in.Close()
		for range c.answers { // whoever listens must get to the end
		}
		<-ended
		_ = cmd.Wait() // the server it talked to is gone: its status says nothing
	})
	// What is asked before then has "no current target".
	select {
	case <-c.ready:
	case <-ended:
		t.Fatal("tmux ended before there was a session")
	case <-time.After(deadline):
		t.Fatal("tmux has no session")
	}
	return c
}

// listen reads what the client says until it ends.
func (c *control) listen(out io.Reader) {
	defer close(c.answers)
	in := bufio.NewReader(out)
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return
		}
		line = strings.TrimSuffix(line, "\n")
		if rest, ok := strings.CutPrefix(line, "%begin "); ok {
			a, err := readAnswer(in, rest)
			if err != nil {
				return
			}
			// The last field is 1 for what this client asked (tmux(1)); the
			// commands that started the server were asked by its arguments.
			if strings.HasSuffix(rest, " 1") {
				c.answers <- a
			}
			continue
		}
		if strings.HasPrefix(line, "%session-changed ") {
			c.begin()
		}
		select {
		case c.news <- struct{}{}:
		default:
		}
	}
}

// begin notes that there is a session.
func (c *control) begin() {
	select {
	case <-c.ready:
	default:
		close(c.ready)
	}
}

// readAnswer reads up to the end that repeats the mark of its beginning.
func readAnswer(in *bufio.Reader, mark string) (answer, error) {
	var a answer
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return a, err
		}
		switch line = strings.TrimSuffix(line, "\n"); line {
		case "%end " + mark:
			a.ok = true
			return a, nil
		case "%error " + mark:
			return a, nil
		}
		a.lines = append(a.lines, line)
	}
}

// run gives tmux a command and waits for its answer.
func (c *control) run(command string) []string {
	c.t.Helper()
	if _, err := fmt.Fprintln(c.in, command); err != nil {
		c.t.Fatalf("tmux %s: %v", command, err)
	}
	select {
	case a, open := <-c.answers:
		if !open || !a.ok {
			c.t.Fatalf("tmux %s: %s", command, strings.Join(a.lines, "\n"))
		}
		return a.lines
	case <-time.After(deadline):
		c.t.Fatalf("tmux %s: no answer", command)
	}
	return nil
}

// show asks for the value of a format (tmux(1), FORMATS).
func (c *control) show(format string) string {
	c.t.Helper()
	return strings.Join(c.run("display-message -p "+quote(format)), "\n")
}

func (c *control) scan(format string, into ...any) {
	c.t.Helper()
	said := c.show(format)
	if _, err := fmt.Sscan(said, into...); err != nil {
		c.t.Fatalf("%s is %q: %v", format, said, err)
	}
}

// quote makes one word of tmux's command language (tmux(1), PARSING SYNTAX).
// Controls are written as numbers, as a command is one line.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range []byte(s) {
		switch {
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, "\\%03o", r)
		case strings.IndexByte("\"\\$", r) >= 0:
			b.WriteByte('\\')
			b.WriteByte(r)
		default:
			b.WriteByte(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// Await waits until holds does, looking again whenever something happened.
// what says what one waits for.
func (s *Screen) Await(what string, holds func() bool) {
	s.t.Helper()
	late := time.After(deadline)
	for !holds() {
		select {
		case <-s.news:
		case <-late:
			s.t.Fatalf("waited in vain until %s; the screen is\n%s", what, s.Text())
		}
	}
}

// WaitUntil waits until the rows of the screen are as they must be.
func (s *Screen) WaitUntil(what string, holds func(lines []string) bool) {
	s.t.Helper()
	s.Await(what, func() bool { return holds(s.Lines()) })
}

// WaitFor waits until a row of the screen contains part.
func (s *Screen) WaitFor(part string) {
	s.t.Helper()
	s.WaitUntil(fmt.Sprintf("it shows %q", part), func(lines []string) bool {
		return slices.ContainsFunc(lines, func(l string) bool { return strings.Contains(l, part) })
	})
}

// WaitLine waits until row n, from the end if negative, is want.
func (s *Screen) WaitLine(n int, want string) {
	s.t.Helper()
	s.WaitUntil(fmt.Sprintf("row %d is %q", n, want), func(lines []string) bool {
		if n < 0 {
			n += len(lines)
		}
		return n < len(lines) && lines[n] == want
	})
}
