package ui

import (
	"slices"
	"strings"

	"yomi/model"
	"yomi/model/search"
	"yomi/ui/action"
	"yomi/ui/lang"
	"yomi/ui/text"
)

// filterStatus says what was found: which hit one is on, how many there are,
// and in what way. Where there is none, it says what was tried, once everything
// was looked through, unless the outline says so.
func (m Model) filterStatus() string {
	count, none := m.filterCount(), len(m.filter.result.Found) == 0
	if m.awaiting() || m.filter.result.Query().Empty() || none && (!m.find.complete || m.showsNone()) {
		return count
	}
	return count + m.manner()
}

// awaiting reports whether the answer, or the rest of it, is still to come.
func (m Model) awaiting() bool { return m.filter.asked != m.find.asked || m.filter.rest != nil }

// filterCount is filterStatus without the way in which something was found.
func (m Model) filterCount() string {
	at, total := m.here(), len(m.filter.result.Found)
	switch {
	case m.awaiting():
		return m.opt.Measure.Ellipsis()
	case m.filter.result.Query().Empty():
		return "" // blanks, or the name of a field: nothing is asked for yet
	case m.filter.hits.Has(at):
		return m.say("%d of %d", m.filter.hits.Count(0, at+1), total)
	case total == 0:
		return m.none(m.filter.beyond)
	case total == 1:
		return m.say("1 hit")
	}
	return m.say("%d hits", total)
}

// none says that nothing was found, and how much is elsewhere.
func (m Model) none(beyond int) string {
	switch {
	case !m.find.complete:
		return m.say("nothing found yet")
	case beyond > 0:
		return m.say("nothing found in this part; %s finds %d elsewhere", m.keys.first(action.Palette), beyond)
	}
	return m.say("nothing found")
}

// findsNone reports whether something is asked for that is nowhere in what was looked
// through.
func (m Model) findsNone() bool {
	r := m.filter.result
	return m.filter.input.Value() != "" && !m.awaiting() && len(r.Found) == 0 && !r.Query().Empty()
}

// showsNone reports whether the outline is filtered and has nothing to show: it says
// there what was tried, and the status line need not.
func (m Model) showsNone() bool {
	return m.outline.Visible().Filter != nil && !m.filter.reading && m.findsNone()
}

// sayNone writes what was tried below the rows that an outline without hits has left.
func (m Model) sayNone(rows []text.Row) []text.Row {
	at := 0
	for at < len(rows) && m.outline.At(at) != model.None {
		at++
	}
	if at > 0 {
		at++ // the hoisted part's own row is no part of what is said
	}
	width := max(m.areas().outline, 0)
	for _, line := range m.foundNone(m.filter.result, m.filter.beyond) {
		if at >= len(rows) {
			break
		}
		rows[at] = m.opt.Measure.Fill(text.Row{{Text: "  " + m.opt.Measure.Cut(line, max(width-2, 0)), Style: text.Dim}}, width)
		at++
	}
	return rows
}

// manner says in what way the best hit was found where it was not as written,
// in what ways none was, and what of the query may not do what was meant.
func (m Model) manner() string {
	r := m.filter.result
	said := ""
	for _, d := range r.Doubts() {
		said += m.comma() + Doubt(m.opt.Lang, d)
	}
	if hits := r.Hits; len(hits) > 0 {
		if manner, ok := manners[hits[0].Tier]; ok {
			said += m.comma() + m.say(manner)
		}
		said += m.otherName()
	} else if len(r.Tried()) > 0 {
		said += m.say("%s: %s", "", strings.Join(m.triedFor(r), m.comma()))
	}
	return said
}

// comma is what stands between two things that are said in a row.
func (m Model) comma() string { return m.say("%s, %s", "", "") }

// triedFor says in what ways nothing was found, a way each.
func (m Model) triedFor(r search.Result) []string {
	said := []string{m.say("not as written or read")}
	for _, way := range r.Tried() {
		said = append(said, m.say(tried[way]))
	}
	return said
}

// foundNone says in lines what filterStatus says of a query that finds nothing.
func (m Model) foundNone(r search.Result, beyond int) []string {
	said := []string{m.none(beyond)}
	if !m.find.complete {
		return said
	}
	for _, d := range r.Doubts() {
		said = append(said, Doubt(m.opt.Lang, d))
	}
	if len(r.Tried()) > 0 {
		said = append(said, m.triedFor(r)...)
	}
	return said
}

// otherName says under which other name something was found, for the best that
// was: "监控 ≈ monitoring".
func (m Model) otherName() string {
	r := m.filter.result
	i := slices.IndexFunc(r.Hits, func(h search.Hit) bool { return h.Tier == search.Meant })
	if i < 0 {
		return ""
	}
	said := m.tree().Node(r.Hits[i].Ref).Text
	for _, at := range r.Marks(said) {
		return m.comma() + text.Brief(m.filter.input.Value()+" ≈ "+said[at[0]:at[1]])
	}
	return ""
}

// manners are what is said of tiers that are not what was typed.
var manners = map[search.Tier]string{
	search.Linked:     lang.Mark("in an address"),
	search.Context:    lang.Mark("with the titles above"),
	search.ReadInside: lang.Mark("inside words as read"),
	search.Heard:      lang.Mark("other characters read alike"),
	search.Abbrev:     lang.Mark("abbreviated"),
	search.Scattered:  lang.Mark("letters apart"),
	search.Slip:       lang.Mark("one letter off"),
	search.Unfinished: lang.Mark("as what it may become"),
}

// tried are what is said of ways in which nothing was found.
var tried = map[search.Way]string{
	search.Above:     lang.Mark("not with the titles above"),
	search.Elsewhere: lang.Mark("not in another language"),
	search.Loose:     lang.Mark("not abbreviated"),
	search.Guessed:   lang.Mark("not read alike or one letter off"),
}

// Doubt says in a language what is wrong with a part of a query.
func Doubt(l lang.Lang, d search.Doubt) string {
	switch d.Kind {
	case search.NoDate:
		return l.Say("%s is no date: 2024, 2024-5, 2024/5/31", text.Clean(d.Word))
	case search.NoSuchField:
		return l.Say("%s names no field: %s", text.Clean(d.Word), strings.Join(search.Fields(), ", "))
	}
	return l.Say("%s is no form: %s", text.Clean(d.Word), strings.Join(search.Forms(), ", "))
}
