package digest

import (
	"slices"
	"strings"
)

var (
	// conclusions begin the titles over what was concluded.
	conclusions = list(`まとめ|結論|おわりに|終わりに|最後に|総括|要点|今後の|takeaway|key takeaway|conclusion|summary|wrap up|wrap-up|key point|tl;dr|
		总结|總結|小结|小結|结论|結語|결론|정리`)
	// decisions begin those over what was decided or is to do; single words are all
	// of such a title, for they begin others, too (Action Cable).
	decisions = list(`決定|決まったこと|合意|宿題|アクションアイテム|ネクストアクション|次回まで|やること|todo|to-do|to do|action item|action point|next action|next step|follow-up|decision|resolution|
		决定|決定|決議|决议|决策|決策|待办|待辦|行动项|行動項|行动计划|行動計劃|后续行动|後續行動|下一步|결정|할 일|할일|다음 할|향후 계획`)
	// sums begin sentences that say what all comes to.
	sums    = anyOf(`総じて|要するに|結局のところ|以上のことから|ひとことで言うと|一言で言うと|总之|总的来说|总而言之|综上|總之|總的來說|總而言之|綜上|in short|in summary|in conclusion|to sum up|all in all|the bottom line|한마디로|요컨대|결론적으로`)
	decided = phrases(`actions|agreed|resolved|consensus|decided|対応|アクション`)
)

// leadsTo reports whether a piece is the title of what was decided or is to do, and
// of what was concluded, or begins with one and a colon. In small letters an action is
// more often a field.
func leadsTo(p *piece) (decision, conclusion bool) {
	title := p.title()
	decision = strings.HasPrefix(p.text, "ACTION") || title != "" && (decided[title] || beginsOneOf(title, decisions))
	return decision, title != "" && beginsOneOf(title, conclusions)
}

// title is what a piece says before a colon, or what others stand under, as titleIn
// gives it; "" for any other note: what is to do there is left to its writer.
func (p *piece) title() string {
	if p.role != label && !p.heads && colonIn(p.text) < 0 {
		return ""
	}
	return titleIn(p.text)
}

func beginsOneOf(text string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}

// titleIn is what a text says before a colon, or all of it, in small letters and
// without signs before it; "" if that is too long for a title.
func titleIn(text string) string {
	title := text
	if i := colonIn(text); i >= 0 {
		title = text[:i]
	}
	if len(title) > longestPhrase {
		return ""
	}
	return lower(strings.TrimLeftFunc(strings.TrimSpace(title), func(r rune) bool { return !isLetter(r) }))
}

// decidesFirst puts the lines that tell decisions and to-dos before the rest: who
// reads minutes looks for them. What was decided about something stays with it.
func (d *draft) decidesFirst(rows []row) []row {
	var first, rest []row
	decides := false
	for _, r := range rows {
		if r.depth == 0 && !r.continues {
			decides = d.decides(r)
		}
		if decides {
			first = append(first, r)
		} else {
			rest = append(rest, r)
		}
	}
	return append(first, rest...)
}

// decides reports whether a line is of decisions and to-dos alone: each of its
// points stands under their title or begins with one.
func (d *draft) decides(r row) bool {
	return !slices.ContainsFunc(r.points, func(i int) bool { return !d.pieces[i].decided })
}
