package ui

import (
	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/model/search"
	"yomi/ui/action"
	"yomi/ui/palette"
	"yomi/ui/reader"
	"yomi/ui/text"
)

// openPalette opens the palette with an empty query, which lists where one
// can go.
func (m Model) openPalette() (tea.Model, tea.Cmd) {
	m.mode, m.listed = picking, nil
	m.palette = palette.New(m.opt.Measure, m.opt.Lang, m.tree()).Signs(m.page().Signs).Hints(m.queryHints()).Offer(m.tree(), m.places(palette.All))
	m.preview = m.newReader()
	return m.arrange(), nil
}

// queryHints are what queries can say.
func (m Model) queryHints() [][2]string {
	var hints [][2]string
	for _, r := range Queries(m.opt.Lang).Rows {
		hints = append(hints, [2]string{r.Left, r.Right})
	}
	return hints
}

// paletteKeys are the keys that do something else than edit the query.
var paletteKeys = map[string]action.Action{
	"esc": action.Escape, "enter": action.Read, "tab": action.OtherPane,
	"up": action.Up, "down": action.Down, "ctrl+p": action.Up, "ctrl+n": action.Down,
	"pgup": action.PageUp, "pgdown": action.PageDown,
}

func (m Model) paletteKey(k tea.KeyPressMsg) (tea.Model, tea.Cmd) {
	var e palette.Event
	if a, ok := paletteKeys[control(k)]; ok {
		m.palette, e = m.palette.Update(a)
	} else {
		var in text.Input
		var ok bool
		if m, in, ok = m.recalledQuery(k, m.palette.Input()); !ok {
			in, _ = editInput(in, k)
		}
		m.palette, e = m.palette.Edit(in)
	}
	return m.paletteEvent(e)
}

func (m Model) paletteEvent(e palette.Event) (tea.Model, tea.Cmd) {
	m = m.showPreview()
	switch e {
	case palette.Asked:
		return m.askPalette()
	case palette.Jump:
		m.asked = m.asked.keep(m.palette.Query())
		m.mode, m.focus = browsing, readerPane
		m = m.forget()
		if m.awaited() {
			m = m.unfilter() // whoever goes on does not wait for its answer
		}
		return m.jump(m.palette.Chosen()).arrange().takeUp()
	case palette.Closed:
		m.mode = browsing
		return m.forget().arrange().takeUp()
	}
	return m, nil
}

// kindsOf are the search's names for the palette's kinds.
var kindsOf = map[palette.Kinds]search.Kinds{
	palette.Events: search.Events, palette.Sessions: search.Sessions, palette.Notes: search.Notes,
}

// askPalette asks for what the palette is to list; for an empty query that is
// known.
func (m Model) askPalette() (Model, tea.Cmd) {
	if m.listed != nil {
		m.palette = m.palette.Found(m.tree(), m.among(m.palette.Query()), nil)
		return m.showPreview(), nil
	}
	if m.palette.Query() == "" {
		chosen := m.palette.Chosen()
		m = m.forget()
		m.palette = m.palette.Offer(m.tree(), m.places(m.palette.Kinds()))
		if m.find.again {
			m.palette, m.find.again = m.palette.Choose(chosen), false
		}
		m.preview = m.preview.Mark(nil)
		return m.showPreview(), nil
	}
	return m.ask(m.palette.Query(), search.Scope{Under: model.None, Kinds: kindsOf[m.palette.Kinds()]})
}

// foundInPalette lists what was found, or where one can go for what asks for
// nothing yet, such as event: with nothing behind it.
func (m Model) foundInPalette(msg foundMsg) Model {
	hits := make([]model.Ref, len(msg.result.Hits))
	for i, h := range msg.result.Hits {
		hits[i] = h.Ref
	}
	chosen := m.palette.Chosen()
	if msg.result.Query().Empty() {
		m.palette = m.palette.Offer(m.tree(), m.places(m.palette.Kinds()))
	} else {
		m.palette = m.palette.Found(m.tree(), hits, msg.marks)
		if len(hits) == 0 {
			m.palette = m.palette.Say(m.foundNone(msg.result, 0))
		}
	}
	if msg.again {
		m.palette = m.palette.Choose(chosen) // one may have moved on meanwhile
	}
	m.preview = m.preview.Mark(msg.marks)
	return m.showPreview()
}

// newReader is a reading pane over nothing yet.
func (m Model) newReader() reader.Model {
	return reader.New(text.Wrapper{Measure: m.opt.Measure, Hang: m.opt.Hang}).Set(m.page())
}

// showPreview shows what stands around the chosen hit.
func (m Model) showPreview() Model {
	m.preview = m.preview.Show(m.tree(), m.palette.Chosen())
	return m
}

// previewRows is the height of the body from which a palette without room for
// a preview beside it has one below: a dozen hits and half as many lines.
const previewRows = 18

// pickAreas are the sizes of the palette and its preview, which stands beside
// it where two panes do, else below it; hidden where there is no room.
func (m Model) pickAreas() (width, height, previewWidth, previewHeight int) {
	width, height = max(m.width-1, 0), m.areas().body
	switch {
	case m.width >= twoPanes:
		previewWidth = width * 2 / 5
		return width - previewWidth - 1, height, previewWidth, height
	case height >= previewRows:
		return width, height - height/3, width, height / 3
	}
	return width, height, hidden, hidden
}

// pick draws the palette with its preview, and gives the cursor's column.
func (m Model) pick() (rows []text.Row, cursor int) {
	rows, cursor = m.palette.View()
	_, height, _, previewHeight := m.pickAreas()
	switch {
	case previewHeight == hidden:
	case previewHeight == height:
		rows = m.beside(rows, m.preview.View(false))
	default:
		rows = append(rows, m.preview.View(false)...)
	}
	return rows, cursor
}

// places are where one can go before anything is typed: the places one was at
// last, then the events and sessions in reading order.
func (m Model) places(kinds palette.Kinds) []model.Ref {
	t := m.tree()
	var out []model.Ref
	seen := map[model.Ref]bool{}
	add := func(r model.Ref) {
		kind := kindsOf[kinds]
		if !seen[r] && (kind == 0 || kind&(1<<t.Node(r).Kind) != 0) {
			seen[r] = true
			out = append(out, r)
		}
	}
	for _, r := range m.trail.recent() {
		add(r)
	}
	for r := model.Ref(0); int(r) < t.Len() && len(out) < hitsRanked; r++ {
		switch {
		case t.Node(r).Kind == model.Note && kinds != palette.Notes:
			continue
		}
		add(r)
	}
	return out
}
