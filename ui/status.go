package ui

import (
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	"yomi/model"
	"yomi/ui/action"
	"yomi/ui/text"
)

// status is the last row: the filter's prompt while one types, else what just
// happened or where one is; at the right, what else is going on.
func (m Model) status() (row text.Row, cursor int) {
	width := max(m.width-1, 0)
	said, style := m.said()
	tail := m.tailIn(width, m.opt.Measure.Width(said))
	room := width - m.opt.Measure.Width(tail)
	if m.prompting() {
		in := m.filter.input
		if m.mode == helping {
			in = m.help.input
		}
		shown, col := in.View(m.opt.Measure, max(room-1, 0))
		row, cursor = text.Row{{Text: "/", Style: text.Prompt}, {Text: shown}}, col+1
	} else {
		row = text.Row{{Text: m.saidIn(said, room), Style: style}}
	}
	row = m.opt.Measure.Fill(row, room)
	return m.opt.Measure.Fill(append(row, text.Span{Text: tail, Style: text.Status}), width), cursor
}

// answer is what was found, cut to the room that the query leaves in a row of
// width cells; nothing where that says too little.
func (m Model) answer(tail string, width int) string {
	const gap, least = 3, 12 // cells: for the prompt and the cursor; for "12 of 345"
	room := max(width/2, width-m.opt.Measure.Width(text.Brief(m.filter.input.Value()))-gap)
	switch {
	case m.opt.Measure.Width(tail) <= room:
		return tail
	case room < least:
		return ""
	}
	return m.opt.Measure.Cut(tail, room)
}

// said is what the status line says at the left where it is no prompt.
func (m Model) said() (string, text.Style) {
	switch {
	case m.marking != action.None:
		return m.markPrompt(), text.Plain
	case m.message != "":
		return text.Brief(m.message), text.Plain
	}
	where := m.whereabouts()
	if (m.mode == helping || m.mode == picking || m.findsNone()) && m.opt.Measure.Width(where+m.tail()) > m.width-1 {
		return "", text.Status // how one goes on from here, and out, matters more
	}
	return where, text.Status
}

// saidIn is what is said at the left, cut to so many cells: of the place one is at, the
// number of the line stays, as long as there is room for some of the name.
func (m Model) saidIn(said string, room int) string {
	const least = 6 // cells: for some of a name
	name, line, ok := m.source()
	at := name + line
	if !ok || !strings.HasPrefix(said, at) || m.opt.Measure.Width(at) <= room {
		return m.opt.Measure.Cut(said, room)
	}
	short := room - m.opt.Measure.Width(line)
	if short < least {
		return m.opt.Measure.Cut(said, room)
	}
	return m.opt.Measure.Cut(name, short) + line
}

// source is the name of the document one is at, and the line in it as it is written behind that.
func (m Model) source() (name, line string, ok bool) {
	r := m.here()
	if r == model.None {
		return "", "", false
	}
	return text.Clean(m.tree().Document(r).Name()), fmt.Sprintf(":%d", m.line()+1), true
}

// tailIn is what stands at the right in a status line of that width, beside so
// much at the left: the longest that there is room for. What just happened, or
// is being typed, matters more.
func (m Model) tailIn(width, left int) string {
	tails := m.tails()
	if m.typing() {
		return m.answer(tails[len(tails)-1], width)
	}
	for _, tail := range tails {
		w := m.opt.Measure.Width(tail)
		if m.prompting() && w <= width/2 || !m.prompting() && w+left <= width {
			return tail
		}
	}
	if last := tails[len(tails)-1]; m.message == "" && m.marking == action.None && m.opt.Measure.Width(last) <= width/2 {
		return last
	}
	return ""
}

// tails are what the status line can say at the right, the longest first: where
// nothing goes on, what one learns the program by.
func (m Model) tails() []string {
	tail := m.tail()
	switch {
	case m.mode == helping || m.mode == picking:
		return []string{tail, "  " + m.say("esc closes")}
	case m.mode != browsing:
		return []string{tail}
	case tail == m.filterHint():
		// On a narrow screen, at least that not all is shown.
		tails := []string{tail, m.filterEnds(m.filterCount()), "  " + m.filterCount()}
		if m.findsNone() {
			tails = append(tails, "  "+m.say("nothing found"))
		}
		return tails
	case tail == "  "+m.loadStatus() && m.load.read > 0 && m.load.size > 0:
		return []string{tail, fmt.Sprintf("  %d%%", min(100*m.load.read/m.load.size, 99))} // beside a long name
	case tail != m.keysHint():
		return []string{tail}
	}
	k := m.keys.first
	all := m.say("%s reads  %s finds  %s copies  %s keys", k(action.Read), k(action.Filter), k(action.CopySummary), k(action.Help))
	if m.focus == readerPane {
		all = m.say("%s back  %s finds  %s copies  %s keys", k(action.Left), k(action.Filter), k(action.CopySummary), k(action.Help))
	}
	if flow := m.flowStatus(); flow != "" {
		return []string{"  " + flow + "  " + all, "  " + flow + tail, "  " + flow}
	}
	return []string{"  " + all, tail}
}

// flowStatus says that not all of what is piped in is there.
func (m Model) flowStatus() string {
	switch m.load.stream {
	case Flowing:
		return m.say("more may come in")
	case Held:
		return m.say("%s are read: %s reads on", megabytes(m.load.piped), m.keys.first(action.Reload))
	}
	return ""
}

// keysHint names the way to the keys.
func (m Model) keysHint() string { return "  " + m.say("%s keys", m.keys.first(action.Help)) }

// filterHint tells the query whose hits are marked, and how to end that.
func (m Model) filterHint() string { return m.filterEnds(m.filterStatus()) }

// filterEnds is filterHint with what is said of the hits.
func (m Model) filterEnds(said string) string {
	return "  /" + text.Brief(m.filter.input.Value()) + "  " + said + "  " + m.say("%s ends", m.keys.first(action.Escape))
}

// typing reports whether one types a query.
func (m Model) typing() bool { return m.mode == filtering || m.mode == searching }

// prompting reports whether the status line is a prompt.
func (m Model) prompting() bool { return m.typing() || m.mode == helping && m.help.typing }

// tail is what the status line says at the right: a load under way, what was
// found, the way to the keys.
func (m Model) tail() string {
	typed := m.filter.input.Value() != ""
	switch {
	case m.mode == picking && !m.find.complete && m.palette.Query() != "":
		return "  " + m.say("indexing")
	case m.mode == picking:
		return "  " + m.say("enter goes  tab narrows  esc closes")
	case m.mode == helping && m.help.typing && len(m.help.lines) == 0:
		return "  " + m.say("nothing found") // the prompt stands where that is said else
	case m.mode == helping && m.help.more():
		return "  " + m.say("space shows more  / finds  esc closes")
	case m.mode == helping:
		return "  " + m.say("/ finds  esc closes")
	case m.mode == labelled:
		return "  " + m.say("a letter goes to its link")
	case m.typing() && !typed:
		return ""
	case m.typing() && m.load.running && !m.load.whole:
		return "  " + m.filterStatus() + "  " + m.loadStatus() // what arrives is looked through, too
	case m.typing() && !m.find.complete:
		return "  " + m.filterStatus() + "  " + m.say("indexing")
	case m.typing():
		return "  " + m.filterStatus()
	case m.load.running:
		return "  " + m.loadStatus()
	case m.message == "" && m.following():
		return "  " + m.say("following")
	case typed:
		return m.filterHint()
	}
	return m.keysHint()
}

// loadStatus says how far a load is.
func (m Model) loadStatus() string {
	switch {
	case m.load.size == 0:
	case m.load.read == 0: // it has only begun
		return m.say("loading %s", megabytes(m.load.size))
	default:
		most := m.load.size - m.load.size%leastTold(m.load.size) - 1 // all is not told while there is work left
		return m.say("loading %s of %s", megabytes(min(m.load.read, most)), megabytes(m.load.size))
	}
	return m.say("loading")
}

// megabytes is a number of bytes for people, rounded down.
func megabytes(n int64) string {
	if n < 1e6 {
		return fmt.Sprintf("%d kB", n/leastTold(n))
	}
	tenths := n / leastTold(n)
	return fmt.Sprintf("%d.%d MB", tenths/10, tenths%10)
}

// leastTold is the least number of bytes that people are told.
func leastTold(n int64) int64 {
	if n < 1e6 {
		return 1e3
	}
	return 1e5
}

// whereabouts names the source line of the row one is at, by its path from the
// folder that was opened.
func (m Model) whereabouts() string {
	r := m.here()
	switch {
	case m.mode == helping && len(m.help.lines) == 0:
		return m.say("nothing found")
	case m.mode == helping:
		return m.say("yomi: the keys, and what queries can say")
	case r != model.None:
	case m.load.running:
		return m.say("reading the documents")
	case m.outline.Visible().Filter != nil:
		return "" // nothing is found: what was asked for stands at the right
	default:
		return m.say("no notes")
	}
	if m.onFolder() {
		return text.Clean(m.tree().Folder(m.outline.Row()).Path) + "/"
	}
	leads := ""
	if m.focus == readerPane {
		if to := m.reader.Links(); len(to) > 0 {
			leads = "  " + to[0] // what o opens
			if said, err := url.PathUnescape(to[0]); err == nil && utf8.ValidString(said) {
				leads = "  " + text.Clean(said)
			}
		}
	}
	name, line, _ := m.source()
	return name + line + leads
}

// title is the window's title: the event one is in.
func (m Model) title() string {
	r := m.here()
	if r == model.None {
		return "yomi"
	}
	return text.Brief(m.tree().Node(m.tree().Enclosing(r, model.Event)).Text) + " - yomi"
}
