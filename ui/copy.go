package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/model/digest"
	"yomi/ui/action"
	"yomi/ui/lang"
	"yomi/ui/text"
)

// MaxTerminalCopy is the most that is sent to the terminal's clipboard, in
// bytes: beyond it terminals drop the sequence without a word (700 kB was the
// end, 74 kB is safe everywhere).
const MaxTerminalCopy = 500_000

// copiedMsg says what became of a copy.
type copiedMsg struct {
	of     string // the title of what was copied
	lines  int
	system bool // it is in the system's clipboard, for certain
	buffer bool // it is in tmux's buffer, for certain, and was sent on
	sent   bool // it was sent to the terminal, which says nothing back
}

// say says no more than is known: only the system's clipboard confirms.
func (c copiedMsg) say(l lang.Lang) string {
	lines := l.Say("%d lines", c.lines)
	if c.lines == 1 {
		lines = l.Say("1 line")
	}
	switch {
	case c.system:
		return l.Say("copied %s to the clipboard", lines)
	case c.buffer:
		return l.Say("copied %s to tmux, sent on to the terminal's clipboard", lines)
	case c.sent:
		return l.Say("sent %s to the terminal's clipboard (OSC 52)", lines)
	}
	return l.Say("not copied: %s are too much for the terminal's clipboard", lines)
}

// leastTitle is the room in cells from which on the title of what was copied says something.
const leastTitle = 12

// copied says what became of a copy, and of what it is where there is room for that: in an
// outline one may be at a note far inside of it.
func (m Model) copied(c copiedMsg) Model {
	m.message = c.say(m.opt.Lang)
	room := m.width - 1 - m.opt.Measure.Width(m.say("%s: %s", m.message, ""))
	if (c.system || c.buffer || c.sent) && room >= leastTitle {
		m.message = m.say("%s: %s", m.message, m.opt.Measure.Cut(c.of, room))
	}
	return m
}

// copy takes the session one is in along, or the subtree that alone is shown:
// its summary, or all of it.
func (m Model) copy(a action.Action) (tea.Model, tea.Cmd) {
	r := m.here()
	if r == model.None || m.onFolder() {
		m.message = m.say("nothing to copy")
		return m, nil
	}
	t := m.tree()
	subject := Subject(t, r)
	if root := m.outline.Visible().Root; root != model.None && t.Within(root, subject) {
		subject = root
	}
	// What is taken of a long session takes its time: no key waits for it.
	return m, func() tea.Msg { return m.send(text.Brief(t.Node(subject).Text), text.Safe(m.taken(a, t, subject))) }
}

// send sends a text of that title to the clipboards that there are, and tells what came of
// it. tmux as it comes drops what programs send to the terminal's clipboard, so
// its own command is asked first, which says whether it was done.
func (m Model) send(title, said string) tea.Msg {
	c := copiedMsg{of: title, lines: strings.Count(strings.TrimRight(said, "\n"), "\n") + 1}
	c.buffer = m.opt.Buffer != nil && m.opt.Buffer(said) == nil
	c.sent = !c.buffer && len(said) <= MaxTerminalCopy
	tell := func() tea.Msg {
		c.system = m.opt.Clipboard != nil && m.opt.Clipboard(said) == nil
		return c
	}
	if !c.sent {
		return tell()
	}
	return tea.BatchMsg{tea.SetClipboard(said), tell}
}

// taken is the text that a copy of a node is.
func (m Model) taken(a action.Action, t *model.Tree, r model.Ref) string {
	switch {
	case a == action.CopyWhole:
		return t.Source(r) + "\n"
	case a == action.CopyText || m.opt.CopyText:
		return digest.Summarize(t, r, digest.Limits{}).Text()
	}
	return digest.Summarize(t, r, digest.Limits{}).Markdown()
}

// Subject is what a copy at r is of: the session r is in, or outside of any
// the event.
func Subject(t *model.Tree, r model.Ref) model.Ref {
	if s := t.Enclosing(r, model.Session); s != model.None {
		return s
	}
	return t.Enclosing(r, model.Event)
}
