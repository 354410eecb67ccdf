package ui

import (
	"io"

	tea "charm.land/bubbletea/v2"
)

// suspension stops the program until the shell goes on with it. Bubble Tea
// gives the terminal back around it, but for the window's title, which this
// does: while one is in the shell the title is the shell's.
type suspension struct{ out io.Writer }

func (s *suspension) SetStdin(io.Reader)      {}
func (s *suspension) SetStdout(out io.Writer) { s.out = out }
func (s *suspension) SetStderr(io.Writer)     {}

// Run returns when the program goes on.
func (s *suspension) Run() error {
	if _, err := io.WriteString(s.out, restoreTitle); err != nil {
		return err
	}
	stop()
	_, err := io.WriteString(s.out, saveTitle)
	return err
}

// suspend stops the program; what the shell wrote meanwhile is drawn over.
func suspend() tea.Cmd {
	return tea.Exec(&suspension{}, func(error) tea.Msg { return tea.ClearScreen() })
}
