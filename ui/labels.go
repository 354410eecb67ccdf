package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"yomi/ui/action"
	"yomi/ui/reader"
	"yomi/ui/text"
)

// labelling is what shows letters on links until one of them is typed.
type labelling struct {
	spots  []reader.Spot
	over   reader.Model // in which they are there
	labels []string
	typed  string
	chosen func(Model, reader.Spot) (tea.Model, tea.Cmd)
}

// letters are those that label links, the ones under the fingers first.
const letters = "asdfghjklqwertyuiopzxcvbnm"

// labelsFor are n labels of which none begins another: single letters as far
// as they reach, else some of them begin labels of two.
func labelsFor(n int) []string {
	first := 0 // how many letters begin labels of two
	for len(letters)-first+first*len(letters) < n && first < len(letters) {
		first++
	}
	var all []string
	for _, l := range letters[:len(letters)-first] {
		all = append(all, string(l))
	}
	for _, a := range letters[len(letters)-first:] {
		for _, b := range letters {
			all = append(all, string(a)+string(b))
		}
	}
	return all[:min(n, len(all))]
}

// labelSight labels every link in sight. Where there is none one stays in the outline.
func (m Model) labelSight() (tea.Model, tea.Cmd) {
	was := m
	if m.areas().reader == hidden {
		m.focus = readerPane // links are what one reads, not titles
		m = m.arrange()
	}
	spots := m.reader.Spots()
	if len(spots) == 0 {
		m = was
	}
	return m.label(spots, Model.goAlong)
}

// label shows letters on links; the one that is typed is chosen.
func (m Model) label(spots []reader.Spot, chosen func(Model, reader.Spot) (tea.Model, tea.Cmd)) (tea.Model, tea.Cmd) {
	switch len(spots) {
	case 0:
		m.message = m.say("no link in sight")
		return m, nil
	case 1:
		return chosen(m, spots[0])
	}
	labels := labelsFor(len(spots))
	m.mode = labelled
	m.labels = labelling{spots: spots[:len(labels)], over: m.reader, labels: labels, chosen: chosen}
	return m, nil
}

// labelKey takes a letter of a label, full-width ones too; any other key ends
// it.
func (m Model) labelKey(k tea.KeyPressMsg) (tea.Model, tea.Cmd) {
	stroke := strings.ToLower(keystroke(k))
	if m.keys.of[keystroke(k)] == action.Quit && !strings.Contains(letters, stroke) {
		return m.quit()
	}
	typed := m.labels.typed + stroke
	begins := false
	for i, l := range m.labels.labels {
		if l == typed {
			chosen, spot := m.labels.chosen, m.labels.spots[i]
			return chosen(m.unlabel(), spot)
		}
		begins = begins || strings.HasPrefix(l, typed)
	}
	if !begins {
		return m.unlabel(), nil
	}
	m.labels.typed = typed
	return m, nil
}

func (m Model) unlabel() Model {
	m.mode, m.labels = browsing, labelling{}
	return m
}

// shown are the labels with what is typed of them taken off; those that do not
// begin so are gone.
func (l labelling) shown() []string {
	left := make([]string, len(l.labels))
	for i, s := range l.labels {
		if rest, ok := strings.CutPrefix(s, l.typed); ok {
			left[i] = rest
		}
	}
	return left
}

// drawLabels lays the labels over the reader's rows: where their links are now, as
// the text may have moved since.
func (m Model) drawLabels(rows []text.Row, a areas) {
	if a.reader == hidden {
		return
	}
	shift := 0 // where the reader begins
	if a.outline != hidden {
		shift = a.outline + 1
	}
	left := m.labels.shown()
	draw := func(i int, s reader.Spot) {
		if row, col := s.At(); row < len(rows) && left[i] != "" {
			rows[row] = m.opt.Measure.Over(rows[row], shift+col, text.Span{Text: left[i], Style: text.Label})
		}
	}
	if m.reader.Stands(m.labels.over) {
		for i, s := range m.labels.spots {
			draw(i, s)
		}
		return
	}
	for _, s := range m.reader.Spots() {
		if i := slices.IndexFunc(m.labels.spots, s.Same); i >= 0 {
			draw(i, s)
		}
	}
}
