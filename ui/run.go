package ui

import (
	"context"
	"errors"
	"io"
	"os"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"golang.org/x/term"

	"yomi/ui/terminal"
)

// modeUnicode is the terminal's mode 2027, in which it measures clusters. Its
// report is dropped: then the renderer measures runes, as ui/text does, and
// there is one width model.
const modeUnicode = 2027

// saveTitle and restoreTitle put the window's title on the terminal's stack and
// take it back (XTWINOPS 22 and 23); terminals without one ignore them.
const (
	saveTitle    = "\x1b[22;2t"
	restoreTitle = "\x1b[23;2t"
)

// framesPerSecond is the most the renderer does: a key waits at most 8 ms for
// its frame instead of 16, and nothing is drawn that did not change.
const framesPerSecond = 120

// programOptions are how the program deals with the terminal at in and out.
func programOptions(in io.Reader, out io.Writer, opt Options, wide *atomic.Bool) []tea.ProgramOption {
	with := []tea.ProgramOption{tea.WithInput(in), tea.WithOutput(out), tea.WithoutSignalHandler(),
		tea.WithFilter(unknown(opt, wide)), tea.WithEnvironment(os.Environ()), tea.WithFPS(framesPerSecond)}
	if opt.Profile != nil {
		with = append(with, tea.WithColorProfile(opt.Profile()))
	}
	return with
}

// typeAhead gives the program the keys that came before it began.
func typeAhead(p *tea.Program, typed []byte) {
	var d uv.EventDecoder
	for len(typed) > 0 {
		n, event := d.Decode(typed)
		if n <= 0 {
			return
		}
		if k, ok := event.(uv.KeyPressEvent); ok {
			p.Send(tea.KeyPressMsg(k))
		}
		typed = typed[n:]
	}
}

// unknown lets through what the reader is to be told: not the report on mode
// 2027, and of what Bubble Tea tells at the start not the size that the first
// frame is drawn for already. It would be drawn once more from nothing. A terminal
// that says late that it is wide ends the program, and wide is set.
func unknown(opt Options, wide *atomic.Bool) func(tea.Model, tea.Msg) tea.Msg {
	known, rest := tea.WindowSizeMsg{Width: opt.Width, Height: opt.Height}, opt.Rest
	return func(_ tea.Model, msg tea.Msg) tea.Msg {
		switch msg := msg.(type) {
		case tea.ModeReportMsg:
			if msg.Mode.Mode() == modeUnicode {
				return nil
			}
		case tea.WindowSizeMsg:
			was := known
			known = tea.WindowSizeMsg{}
			if msg == was && msg != known {
				return nil
			}
		case tea.KeyPressMsg:
			if taken, is := rest.Take(msg.String()); is && opt.AskedWide {
				wide.Store(true)
				return tea.QuitMsg{}
			} else if taken {
				return nil
			}
		case tea.CursorPositionMsg:
			if opt.AskedWide && msg.X == terminal.WideColumn {
				wide.Store(true)
				return tea.QuitMsg{}
			}
			return nil
		case tea.EnvMsg:
			return nil
		}
		return msg
	}
}

// Signalled is the error of Run when a signal ended the program.
type Signalled struct{ os.Signal }

func (s Signalled) Error() string { return "left by " + s.String() }

// Broken is the error of Run when a fault of the program's own ended it.
type Broken struct {
	Report string // what happened, for whoever mends it; without text of the notes
}

func (Broken) Error() string { return "yomi has a fault of its own" }

// ErrWide is the error of Run when the terminal said only then that it draws
// ambiguous characters two cells wide: the program has to run anew, with a
// renderer that was told.
var ErrWide = errors.New("the terminal is a wide one")

// Run shows the reader until it is left, and gives where one was then; ok is
// false if nothing was loaded by then. However it ends — quit, a signal, a
// panic — the terminal is as it was before.
func Run(ctx context.Context, opt Options, in io.Reader, out io.Writer) (at Saved, ok bool, err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	if f, is := out.(*os.File); is {
		if w, h, err := term.GetSize(int(f.Fd())); err == nil {
			opt.Width, opt.Height = w, h
		}
	}
	g := guarded{Model: New(ctx, opt), pace: &pace{}, fault: &fault{}}
	if f, is := out.(*os.File); is && opt.Shown != nil {
		g.screen = &screen{File: f, shown: opt.Shown}
		out = g.screen
	}
	var wide atomic.Bool
	p := tea.NewProgram(g, programOptions(in, out, opt, &wide)...)
	g.program = p
	left := leaveOnSignals(p)
	go typeAhead(p, opt.Typed)
	if opt.Watch != nil {
		go opt.Watch(ctx, func() { p.Send(changedMsg{}) })
	}
	_, _ = io.WriteString(out, saveTitle)
	defer func() { _, _ = io.WriteString(out, restoreTitle) }()
	if opt.Ready != nil {
		opt.Ready()
	}
	last, err := p.Run()
	if wide.Load() {
		err = ErrWide
	}
	if s := left(); s != nil {
		err = Signalled{s}
	}
	if g.fault.report != "" {
		err = Broken{g.fault.report}
	}
	if l, is := last.(guarded); is && l.load.whole {
		at := l.Model.Saved()
		at.Turn++ // a mark set just before may still be on its way
		return at, true, err
	}
	return Saved{}, false, err
}

// wholeRegion lets the whole screen scroll (DECSTBM without parameters). The
// terminal answers by moving its cursor home.
const wholeRegion = "\x1b[r"

// redraw draws everything anew. The renderer scrolls inside a region and then
// puts one of the screen's height back. When the terminal has grown meanwhile,
// that is the old height: what is drawn from there on goes wrong, and stays so
// however often it is drawn, unless the region is reset.
func redraw() tea.Cmd { return tea.Sequence(tea.Raw(wholeRegion), tea.ClearScreen) }

// resize takes the terminal's size. The first is told before the reader has a
// screen of its own, and after a suspension it is told again: then nothing is
// to be redrawn, and the cursor that moved home would be the shell's.
func (m Model) resize(width, height int) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	if m.width > 0 && (m.width != width || m.height != height) {
		cmd = redraw()
	}
	m.width, m.height = width, height
	return m.arrange(), cmd
}
