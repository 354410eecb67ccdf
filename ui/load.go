package ui

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/ui/lang"
	"yomi/ui/text"
)

// loading is a load under way.
type loading struct {
	running    bool
	generation int
	news       <-chan progressMsg
	read, size int64
	whole      bool // all was loaded once
	back       restoring
	again      bool // to be read once more when it ends
	asked      bool // that one asked for that
	unasked    bool // it was begun because files changed
	started    bool // one is where one wanted to be from the start
	begun      bool // the last document is there only as far as its beginning
	acted      bool // one did something with what is there so far
	atEnd      bool // the last that one did was to go to the end
	stream     Stream
	piped      int64  // bytes of it
	failed     string // what was said of the last load, if it failed
	levels     int    // how many levels one has all show, 0 if that was not said
}

// progressMsg brings what is loaded so far.
type progressMsg struct {
	Notes
	generation int
}

// loadedMsg brings the end of a load.
type loadedMsg struct {
	Notes
	generation int
	err        error
}

// failedMsg is something that did not work, for the status line.
type failedMsg string

// reload reads the documents again. While they are being read they may have
// changed behind the load under way: they are read once more after it, however
// often that was asked for. asked says that one asked, and is to be told of the end.
func (m Model) reload(asked bool) (Model, tea.Cmd) {
	m.load.asked = m.load.asked || asked
	if m.load.running {
		m.load.again = true
		return m, nil
	}
	return m.startLoad()
}

// readAgain is reload as one asks for it. What was piped in is there only once; where
// no more of it is read, one asks for that.
func (m Model) readAgain() (Model, tea.Cmd) {
	if m.load.stream == Held && m.opt.ReadOn != nil {
		m.load.stream, m.message = Flowing, m.say("reading on")
		return m, func() tea.Msg { m.opt.ReadOn(); return nil }
	}
	if docs := m.tree().Documents(); m.load.whole && len(docs) > 0 && m.piped() == len(docs) {
		m.message = m.say("what was piped in cannot be read again")
		if m.load.stream == Flowing {
			m.message = m.say("what is piped in is read as it comes")
		}
		return m, nil
	}
	return m.reload(true)
}

// piped is how many of the documents came in through a pipe.
func (m Model) piped() int {
	many := 0
	for _, d := range m.tree().Documents() {
		if d.Piped {
			many++
		}
	}
	return many
}

// changedMsg says that files changed.
type changedMsg struct{}

// changed reads again what changed.
func (m Model) changed() (tea.Model, tea.Cmd) { return m.reload(false) }

// startLoad begins to load, or to load again; an older load's news are stale
// from here on.
func (m Model) startLoad() (Model, tea.Cmd) {
	news := make(chan progressMsg, 1)
	m.load.running, m.load.again, m.load.news = true, false, news
	m.load.unasked, m.load.asked = !m.load.asked, false
	m.load.levels, m.load.read, m.load.size = 0, 0, 0
	m.load.generation++
	generation, load, ctx := m.load.generation, m.opt.Load, m.ctx
	places := m.opt.Place != nil || m.load.whole
	read := func() tea.Msg {
		defer close(news)
		notes, err := load(ctx, func(n Notes) { offer(news, progressMsg{n, generation}) })
		if places && notes.Tree != nil {
			notes.Tree.Named() // what was saved is found by name: here nobody waits for that
		}
		return loadedMsg{notes, generation, err}
	}
	return m, tea.Batch(read, listen(news))
}

// offer leaves the latest news in the channel: a reader that is behind gets
// the newest and misses the others.
func offer(news chan progressMsg, msg progressMsg) {
	select {
	case <-news:
	default:
	}
	news <- msg
}

// listen waits for the next news.
func listen(news <-chan progressMsg) tea.Cmd {
	return func() tea.Msg {
		if msg, ok := <-news; ok {
			return msg
		}
		return nil
	}
}

// progressed shows what is loaded so far. A reload waits for its end: until
// then the notes that are there are more than those that arrive.
func (m Model) progressed(msg progressMsg) (tea.Model, tea.Cmd) {
	if msg.generation != m.load.generation || !m.load.running {
		return m, nil
	}
	again := listen(m.load.news)
	was := m.tree()
	m = m.progress(msg)
	if m.tree() == was {
		return m, again
	}
	m, build := m.arrange().buildIndex()
	return m, tea.Batch(again, build)
}

// progress takes in what is loaded so far.
func (m Model) progress(msg progressMsg) Model {
	m.load.read, m.load.size = max(m.load.read, msg.Read), msg.Size
	if m.load.whole || msg.Tree == nil || msg.Tree.Len() == 0 || msg.Tree == m.tree() {
		return m
	}
	return m.grow(msg.Notes)
}

// grow takes a tree that begins with the nodes of the present one, but for
// those of a document that was only begun; what is new is folded to its sessions.
func (m Model) grow(n Notes) Model {
	was, t := m.tree(), n.Tree
	first := model.Ref(was.Len())
	if m.load.begun {
		first = was.Last()
	}
	m.load.begun = n.Begun
	if !was.Begins(t, first) {
		return m.move(t, first).levelled(was).restore(was, first).goToStart().keepAtEnd()
	}
	stay := func(r model.Ref) model.Ref { return r }
	v := m.outline.Visible()
	v.Tree, v.Folds = t, v.Folds.Moved(was, t, first, stay)
	if before := &m.filter.before; before.Tree != nil {
		before.Tree, before.Folds = t, before.Folds.Moved(was, t, first, stay)
	}
	m.outline = m.outline.Show(v, m.outline.Cursor())
	m = m.levelled(was)
	m.reader = m.reader.Grow(t)
	m.reader = m.reader.Show(t, m.readerPlace())
	return m.restore(was, first).goToStart().keepAtEnd()
}

// levelled has the events that were not there yet show as many levels as all were
// told to.
func (m Model) levelled(was *model.Tree) Model {
	if m.load.levels == 0 {
		return m
	}
	v := m.outline.Visible()
	first := model.Ref(0)
	for r := model.Ref(0); int(r) < was.Len() && r != model.None && first != model.None; r = was.Next(r) {
		first = v.Tree.Next(first)
	}
	v.Folds = v.Folds.LevelFrom(v.Tree, first, m.load.levels)
	m.outline = m.outline.Show(v, m.outline.Cursor())
	return m
}

// ended takes the end of a load, and begins what was asked for meanwhile.
func (m Model) ended(msg loadedMsg) (tea.Model, tea.Cmd) {
	m, index := m.loaded(msg).buildIndex()
	if !m.load.again || m.load.running {
		return m, index
	}
	m, again := m.startLoad()
	return m, tea.Batch(index, again)
}

// loaded takes the end of a load.
func (m Model) loaded(msg loadedMsg) Model {
	if msg.generation != m.load.generation {
		return m
	}
	m.load.running, m.load.stream, m.load.piped = false, msg.Stream, msg.Piped
	if msg.err != nil {
		m.message = cmp.Or(unread(m.opt.Lang, msg.Problems), text.Clean(m.say(msg.err.Error())))
		m.load.failed = m.message
		return m
	}
	if m.message == m.load.failed {
		m.message = "" // what was gone is there again
	}
	m.load.failed = ""
	if said := unread(m.opt.Lang, msg.Problems); said != "" && !m.load.whole || m.load.whole && !m.load.unasked {
		m.message = said // at the start, what New had to say stays
	}
	if m.load.whole {
		return m.exchange(msg.Notes)
	}
	m.load.whole = true
	m.others = pathsOf(msg.Left)
	return m.grow(msg.Notes).restored().arrange()
}

// exchange takes notes read again: what one has goes along with the nodes it is
// at (see model.Tree.Carry). A reload that one asked for says so.
func (m Model) exchange(n Notes) Model {
	if m.message == "" && !m.load.unasked {
		m.message = m.say("read again")
		if m.piped() > 0 {
			m.message = m.say("read again, but for what was piped in")
		}
	}
	m.others = pathsOf(n.Left)
	if was := m.tree(); was.Len() == n.Tree.Len() && was.Begins(n.Tree, 0) && was.SameText(n.Tree) {
		return m.arrange() // nothing that is seen changed
	}
	end := m.following()
	m = m.carry(n.Tree).arrange()
	if end {
		m = m.goToEnd(m.here())
	}
	return m
}

// pathsOf are the files that were left out.
func pathsOf(left []Problem) []string {
	var paths []string
	for _, p := range left {
		paths = append(paths, p.Path)
	}
	return paths
}

// unread says which documents could not be read, "" if all could.
func unread(l lang.Lang, problems []Problem) string {
	said, more := "", 0
	for _, p := range problems {
		switch {
		case !p.Unread:
		case said == "":
			said = p.Say(l)
		default:
			more++
		}
	}
	if more > 0 {
		return l.Say("%s, and %d more: yomi check lists them", said, more)
	}
	return said
}
