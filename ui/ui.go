// Package ui is the reader: a Bubble Tea program that shows a tree of notes as
// an outline and a reading pane. This package routes messages, owns the key
// table, turns what the panes report into commands, and gives styles their
// colours. The panes themselves are in ui/outline, ui/reader and ui/palette;
// whatever is measured in cells is in ui/text.
//
// It is not for loading (notes and reloading come in as functions) or for
// matching (model/search). Its units are cells and screen rows.
//
// Its invariants: Update decides, commands act, View shows. Every asynchronous
// answer carries the generation of its question and is dropped when stale. A
// frame is exactly the terminal's height in rows of one cell less than its
// width: the last column stays blank.
//
// Read Model.Update first.
package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/model/links"
	"yomi/ui/action"
	"yomi/ui/outline"
	"yomi/ui/palette"
	"yomi/ui/reader"
	"yomi/ui/text"
)

// pane is one of the two panes.
type pane int

const (
	outlinePane pane = iota
	readerPane
)

// mode is who gets the keys.
type mode int

const (
	browsing  mode = iota
	filtering      // the filter's prompt
	searching      // the prompt for a search inside the reader
	picking        // the palette
	helping        // the key table
	labelled       // letters on links
)

// Model is the whole program's state.
type Model struct {
	opt       Options
	ctx       context.Context
	width     int // of the terminal, in cells
	height    int
	mode      mode
	focus     pane
	outline   outline.Model
	reader    reader.Model
	palette   palette.Model
	preview   reader.Model // what stands around the palette's chosen hit
	help      helpPage
	find      finder
	filter    filter
	asked     asked
	trail     trail
	links     *links.Index // nil until it is asked for
	others    []string     // files beside the notes
	labels    labelling
	stayAtEnd bool        // the end of a document that grows
	listed    []model.Ref // what the palette lists instead of what it finds; nil for that
	load      loading
	begin     tea.Cmd // what New started
	keys      *Keymap
	prefix    string        // the first key of a sequence, "" if none
	marking   action.Action // what waits for a mark's letter: SetMark, GoMark or None
	message   string        // what just happened
	mouse     bool          // whether the mouse is ours
	split     Split
	dragging  bool // the border is being moved with the mouse
	looks     appearance
	theme     *theme
	drawn     *drawing
	painter   *painter
}

// New is the program before its first message.
func New(ctx context.Context, opt Options) Model {
	if opt.Env == nil {
		opt.Env = func(string) string { return "" }
	}
	m := Model{ctx: ctx, opt: opt, width: opt.Width, height: opt.Height, outline: outline.New(opt.Measure),
		mouse: true, split: opt.Split, looks: appearance{theme: opt.Theme, own: opt.Colours}, find: newFinder(), filter: newFilter(), trail: newTrail(), painter: &painter{}}
	if m.keys, m.message = opt.Keys, text.Clean(opt.Notice); m.keys == nil {
		m.keys, _ = NewKeymap(nil, opt.Lang)
	}
	v := m.outline.Visible()
	v.Flat = opt.ShowText
	m.outline = m.outline.Show(v, model.None)
	m.reader, m.preview = m.newReader(), m.newReader()
	m.palette = palette.New(opt.Measure, opt.Lang, m.tree())
	if opt.Profile != nil {
		m.looks = m.looks.on(opt.Profile())
	}
	m = m.startRestoring().dress().arrange()
	switch {
	case opt.First == nil:
		m, m.begin = m.startLoad()
		return m
	case !opt.First.Partial:
		m = m.loaded(loadedMsg{Notes: *opt.First})
	default:
		m, m.begin = m.startLoad()
		m = m.progress(progressMsg{*opt.First, m.load.generation})
	}
	m, index := m.buildIndex()
	m.begin = tea.Batch(m.begin, m.afterFirst(index))
	return m
}

// Init starts what the first frame does not wait for.
func (m Model) Init() tea.Cmd {
	var ask tea.Cmd
	if goesByBackground(m.opt.Theme) {
		ask = tea.RequestBackgroundColor // answered by a message, or never
	}
	return tea.Batch(ask, m.begin)
}

// say gives a message in the interface's language.
func (m Model) say(message string, args ...any) string { return m.opt.Lang.Say(message, args...) }

func (m Model) tree() *model.Tree { return m.outline.Visible().Tree }

// Update decides what a message changes.
func (m Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if !m.types(msg) {
		m.drawn = &drawing{}
	}
	next, cmd := m.update(msg)
	if now, ok := next.(Model); ok {
		now, again := now.readsOther(m)
		return now, now.paint(tea.Batch(cmd, again))
	}
	return next, cmd
}

func (m Model) update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseClickMsg, tea.MouseWheelMsg:
		m.load.acted = m.load.acted || m.tree().Len() > 0
		m.load.atEnd = false
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return m.resize(msg.Width, msg.Height)
	case tea.KeyPressMsg:
		return m.key(msg)
	case tea.PasteMsg:
		return m.paste(msg.Content)
	case tea.MouseClickMsg:
		return m.click(msg.Mouse())
	case tea.MouseMotionMsg:
		return m.drag(msg.Mouse())
	case tea.MouseReleaseMsg:
		m.dragging = false
	case tea.MouseWheelMsg:
		return m.wheel(msg.Mouse())
	case progressMsg:
		return m.progressed(msg)
	case loadedMsg:
		return m.ended(msg)
	case indexMsg:
		return m.indexed(msg)
	case foundMsg:
		return m.found(msg)
	case backMsg:
		return m.linkedBack(msg)
	case changedMsg:
		return m.changed()
	case copiedMsg:
		m = m.copied(msg)
	case failedMsg:
		m.message = string(msg)
	case tea.BackgroundColorMsg:
		m.looks.light = !msg.IsDark()
		return m.dress(), nil
	case tea.ColorProfileMsg:
		m.looks = m.looks.on(msg.Profile)
		return m.dress(), nil
	case paintedMsg:
		return m.painted(msg), nil
	case editedMsg:
		return m.reload(true)
	}
	return m, nil
}

// key gives a key press to whoever has the keys.
func (m Model) key(k tea.KeyPressMsg) (tea.Model, tea.Cmd) {
	m.message = ""
	if control(k) == "ctrl+c" {
		return m.quit()
	}
	switch m.mode {
	case filtering, searching:
		return m.promptKey(k)
	case picking:
		return m.paletteKey(k)
	case labelled:
		return m.labelKey(k)
	}
	if m.prompting() {
		return m.helpKey(k)
	}
	stroke := keystroke(k)
	if m.marking != action.None {
		return m.markKey(stroke)
	}
	if m.prefix != "" || m.keys.prefixes[stroke] {
		stroke = m.prefix + stroke
		m.prefix = ""
		if len(stroke) == 1 {
			m.prefix = stroke
			return m, nil
		}
	}
	return m.act(m.keys.of[stroke])
}

// act does what a key or the mouse asks for.
func (m Model) act(a action.Action) (tea.Model, tea.Cmd) {
	if m.mode == helping {
		return m.helpAct(a)
	}
	switch a {
	case action.None:
		return m, nil
	case action.Quit:
		return m.quit()
	case action.Suspend:
		return m, suspend()
	case action.Redraw:
		return m, redraw()
	case action.Help:
		m.mode, m.help = helping, helpPage{}
		return m.arrange(), nil
	case action.Mouse:
		return m.toggleMouse(), nil
	case action.Escape:
		return m.escape()
	case action.SetMark, action.GoMark:
		m.marking = a
		return m, nil
	case action.CopySummary, action.CopyText, action.CopyWhole:
		return m.copy(a)
	case action.OpenLink:
		return m.openLink()
	case action.Labels:
		return m.labelSight()
	case action.BackLinks:
		return m.askBackLinks()
	case action.ToggleOutline, action.Narrower, action.Wider:
		return m.splitAct(a), nil
	case action.Tail:
		return m.toggleTail(), nil
	case action.Edit:
		return m.edit()
	case action.Reload:
		return m.readAgain()
	}
	return m.navigate(a)
}
