package reader

import (
	"strings"
	"unicode/utf8"

	"yomi/model"
	"yomi/ui/look"
	"yomi/ui/text"
)

// marker is the sign in front of r, with the blank behind it: a bullet, a
// number, a task's box. Numbers of a list end in the same column.
func (m Model) marker(r model.Ref) text.Row {
	n := m.tree.Node(r)
	var row text.Row
	if n.Form == model.Item {
		number := look.Number(m.tree, r)
		switch sign := text.Clean(m.tree.Marker(r)); {
		case number != "":
			sign = text.Clean(number)
			room := m.numberRoom(r) - m.measure.Width(sign)
			row = append(row, text.Span{Text: text.Blanks(room) + sign + " ", Style: text.Bullet})
		case n.Task == model.NoTask && sign != "":
			row = append(row, text.Span{Text: m.bullet(r, sign) + " ", Style: text.Bullet})
		}
	}
	if n.Task != model.NoTask {
		row = append(row, text.Span{Text: n.Task.Box() + " ", Style: look.BoxStyle(n.Task)})
	}
	return append(append(row, look.Rank(m.tree, r)...), look.Label(m.tree, r)...)
}

// bullets are those of the levels of a list; ASCII where they are as wide as two.
var bullets = [...]string{"•", "◦", "▪"}

// bullet is a sign as it is drawn: those that stand for a bullet in plain text
// only become one, of the level that it has in the tree or, in wikis, by how often
// it is written.
func (m Model) bullet(r model.Ref, sign string) string {
	if sign != "•" && strings.Trim(sign, "-") != "" && strings.Trim(sign, "*") != "" && strings.Trim(sign, "+") != "" {
		return sign
	}
	if m.measure.Wide() {
		return "-"
	}
	level := 0
	for a := m.tree.Parent(r); a != model.None && m.tree.Node(a).Form == model.Item; a = m.tree.Parent(a) {
		level++
	}
	level = max(level, utf8.RuneCountInString(sign)-1)
	return bullets[level%len(bullets)]
}

// counted bounds how many siblings decide on the column in which the numbers of
// a list end: longer lists have numbers of one width mostly.
const counted = 100

// numberRoom is the width of the widest number in r's list.
func (m Model) numberRoom(r model.Ref) int {
	widest := m.measure.Width(text.Clean(look.Number(m.tree, r)))
	for _, step := range []func(model.Ref) model.Ref{m.tree.Next, m.tree.Prev} {
		for s, i := step(r), 0; s != model.None && i < counted; s, i = step(s), i+1 {
			number := look.Number(m.tree, s)
			if number == "" {
				break
			}
			widest = max(widest, m.measure.Width(text.Clean(number)))
		}
	}
	return widest
}
