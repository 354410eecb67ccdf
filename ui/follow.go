package ui

import (
	"errors"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/model/links"
	"yomi/ui/reader"
	"yomi/ui/text"
)

// linkIndex knows where links lead in the present notes; it is made when first
// asked for.
func (m Model) linkIndex() (Model, *links.Index) {
	if m.links == nil || m.links.Tree() != m.tree() {
		m.links = links.New(m.tree(), links.Disk{Exists: m.opt.Exists, Others: m.others})
	}
	return m, m.links
}

// followHere follows the link of the row one reads; of several, by labels. On a
// footnote it goes back to where the text refers to it.
func (m Model) followHere() (tea.Model, tea.Cmd) {
	switch spots := m.reader.Here(); len(spots) {
	case 0:
	case 1:
		return m.goAlong(spots[0])
	default:
		return m.label(inSight(m.reader.Spots(), spots), Model.goAlong)
	}
	if r := m.here(); r != model.None {
		var x *links.Index
		if m, x = m.linkIndex(); x.Reference(r) != model.None {
			return m.jump(x.Reference(r)), nil
		}
	}
	m.message = m.say("no link in this line")
	return m, nil
}

// inSight are those of the links in sight that are among some.
func inSight(all, some []reader.Spot) []reader.Spot {
	var both []reader.Spot
	for _, s := range all {
		if slices.ContainsFunc(some, s.Same) {
			both = append(both, s)
		}
	}
	return both
}

// goAlong goes where a link leads.
func (m Model) goAlong(s reader.Spot) (tea.Model, tea.Cmd) {
	m, x := m.linkIndex()
	to := text.Clean(s.Run.To)
	p := x.Place(s.Ref, s.Run)
	if m.toCome(p) {
		m.message = m.say("%s: not there yet, the notes are still being read", to)
		return m, nil
	}
	switch p.Kind {
	case links.Note:
		m.focus = readerPane
		return m.jump(p.Ref), nil
	case links.Near:
		m.focus = readerPane
		m = m.jump(p.Ref)
		m.message = m.say("%s: there is no such heading in %s", to, text.Clean(m.tree().Document(p.Ref).Name()))
		return m, nil
	case links.Outside:
		return m.open(s.Run)
	case links.File:
		return m.openFile(p.Path)
	}
	m.message = m.say("%s: the link leads nowhere", to)
	return m, nil
}

// toCome reports whether a link may lead to what is still being read: a document
// that is not there, or the rest of one that is there only as far as its
// beginning.
func (m Model) toCome(p links.Place) bool {
	if !m.load.running || m.load.whole {
		return false
	}
	switch p.Kind {
	case links.Nowhere:
		return true
	case links.File:
		return !opens(p.Path)
	case links.Near:
		docs := m.tree().Documents()
		return m.load.begun && m.tree().Document(p.Ref) == docs[len(docs)-1]
	}
	return false
}

// opens reports whether a file is of a kind that the system's opener is given.
func opens(path string) bool { return opened[strings.ToLower(filepath.Ext(path))] }

// opened are the kinds of files, by their endings, that are given to the system's
// opener: what is looked at or listened to, and nothing that could run.
var opened = map[string]bool{
	".png": true, ".jpg": true, ".jpeg": true, ".gif": true, ".bmp": true, ".tif": true, ".tiff": true, ".webp": true, ".avif": true, ".heic": true, ".svg": true,
	".mp3": true, ".m4a": true, ".flac": true, ".ogg": true, ".opus": true, ".wav": true, ".mp4": true, ".m4v": true, ".mov": true, ".mkv": true, ".webm": true,
	".pdf": true, ".epub": true, ".djvu": true,
}

// openFile shows a file that is no note, if it is of a kind that only shows.
func (m Model) openFile(path string) (tea.Model, tea.Cmd) {
	shown := text.Clean(path)
	if !opens(path) {
		m.message = m.sayOf(shown, func(shown string) string { return m.say("%s is not among the notes that are open", shown) })
		return m, nil
	}
	whole, err := filepath.Abs(path) // what begins with - is no flag then
	if err != nil {
		m.message = m.say("cannot open %s: %s", shown, err.Error())
		return m, nil
	}
	return m.run(whole, shown)
}

// open opens an address of the web or of mail; nothing else leaves the program.
func (m Model) open(run model.Run) (tea.Model, tea.Cmd) {
	address := run.To
	switch {
	case run.Target == model.ToMail && !strings.HasPrefix(address, "mailto:"):
		address = "mailto:" + address
	case strings.HasPrefix(address, "www."):
		address = "https://" + address
	}
	address = text.Clean(address)
	for _, scheme := range []string{"https://", "http://", "mailto:"} {
		if len(address) > len(scheme) && strings.EqualFold(address[:len(scheme)], scheme) {
			return m.run(address, address)
		}
	}
	m.message = m.say("not opened, only http, https and mailto are: %s", address)
	return m, nil
}

// sayOf says something of an address or a path, of which so much is cut that the rest has
// room in the status line: what became of it matters more.
func (m Model) sayOf(shown string, told func(shown string) string) string {
	const least = 12 // cells: for the beginning of a name
	return told(m.opt.Measure.Cut(shown, max(m.width-1-m.opt.Measure.Width(told("")), least)))
}

// run gives something to the system's opener.
func (m Model) run(what, shown string) (tea.Model, tea.Cmd) {
	m.message = m.say("opening %s", shown)
	opener := m.opt.Opener
	if opener == nil {
		opener = systemOpener
	}
	return m, func() tea.Msg {
		cmd := opener(what)
		err := cmd.Start()
		if errors.Is(err, exec.ErrNotFound) {
			return failedMsg(m.sayOf(shown, func(shown string) string { return m.say("%s is not installed and cannot open %s", cmd.Args[0], shown) }))
		}
		if err != nil {
			return failedMsg(m.sayOf(shown, func(shown string) string { return m.say("cannot open %s: %s", shown, err.Error()) }))
		}
		_ = cmd.Wait() // the browser's own exit says nothing to anyone here
		return nil
	}
}

// openLink opens the address of the row one is at; of several, by labels.
// Where the row has none, it is that of the note, or of the nearest one above
// it.
func (m Model) openLink() (tea.Model, tea.Cmd) {
	if m.onFolder() {
		m.message = m.say("no link here")
		return m, nil
	}
	if m.focus == readerPane {
		here := outside(m.reader.Here())
		switch {
		case len(here) == 1:
			return m.open(here[0].Run)
		case len(here) > 1:
			return m.label(inSight(m.reader.Spots(), here), openSpot)
		}
	}
	for r := range m.tree().Above(m.here()) {
		runs := m.addresses(r)
		switch {
		case len(runs) == 1:
			return m.open(runs[0])
		case len(runs) > 1:
			return m.labelAddresses(r)
		}
	}
	m.message = m.say("no link here")
	return m, nil
}

func openSpot(m Model, s reader.Spot) (tea.Model, tea.Cmd) { return m.open(s.Run) }

// outside are the links that lead out of the notes.
func outside(spots []reader.Spot) []reader.Spot {
	var out []reader.Spot
	for _, s := range spots {
		if s.Run.Target == model.ToWeb || s.Run.Target == model.ToMail {
			out = append(out, s)
		}
	}
	return out
}

// addresses are the addresses that r's own text leads to, each once.
func (m Model) addresses(r model.Ref) []model.Run {
	_, x := m.linkIndex()
	var runs []model.Run
	seen := map[string]bool{}
	for _, l := range x.Of(r) {
		if l.Kind == links.Outside && !seen[l.Run.To] {
			seen[l.Run.To] = true
			runs = append(runs, l.Run)
		}
	}
	return runs
}

// labelAddresses shows r in the reader with its addresses labelled; the first
// is opened where none of them is in sight there.
func (m Model) labelAddresses(r model.Ref) (tea.Model, tea.Cmd) {
	m.reader = m.reader.Show(m.tree(), r)
	if m.areas().reader == hidden {
		m.focus = readerPane
		m = m.arrange()
	}
	var spots []reader.Spot
	for _, s := range outside(m.reader.Spots()) {
		if s.Ref == r {
			spots = append(spots, s)
		}
	}
	if len(spots) == 0 {
		return m.open(m.addresses(r)[0])
	}
	return m.label(spots, openSpot)
}
