package cli

import (
	"context"
	"os/exec"
	"strings"
	"time"
)

// tmuxAnswers is how long tmux has to take a text: it takes milliseconds, and a
// server that hangs must not keep whoever copies waiting.
const tmuxAnswers = 2 * time.Second

// tmux writes to the paste buffer of the tmux that the program runs in, and has
// tmux send it on to the clipboard of the terminal it is shown in: what programs
// send there themselves tmux drops unless its set-clipboard is on, which it is
// not by default. nil where there is no tmux. The function fails where tmux is
// gone or older than 3.2, which knows no -w.
func (a *run) tmux() func(string) error {
	if a.Env("TMUX") == "" {
		return nil
	}
	program, err := exec.LookPath("tmux")
	if err != nil {
		return nil
	}
	return func(said string) error {
		ctx, cancel := context.WithTimeout(context.Background(), tmuxAnswers)
		defer cancel()
		load := exec.CommandContext(ctx, program, "load-buffer", "-w", "-")
		load.Stdin = strings.NewReader(said)
		return load.Run()
	}
}
