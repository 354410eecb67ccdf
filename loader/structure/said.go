package structure

import (
	"yomi/loader/lexis"
)

// said is what a line says, and that made comparable where it may be a title.
type said struct {
	text    string
	core    string // text without signs or brackets around it
	folded  string
	letters string // letters and digits of that
	speaker bool   // see introduces; of other lines as well
}

// said is what a line of the beginning says that may be a title, nil for others.
func (l *line) said() *said {
	if l.shape.mark == noMark || l.at >= beginning {
		return nil
	}
	return &l.of.said[l.at]
}

// says is what line i says, not made comparable where it does not stand at the beginning.
func (n *Notes) says(i int) said {
	if i < len(n.said) {
		return n.said[i]
	}
	text := n.text(i)
	return said{text: text, core: core(text)}
}

// text is the beginning of what line i says.
func (n *Notes) text(i int) string {
	if i < len(n.said) {
		return n.said[i].text
	}
	return lexis.TrimSpace(opening(n.blocks[i].Text))
}

// text is the beginning of what the line says.
func (l *line) text() string { return l.of.text(int(l.at)) }

// core is what the line says without signs or brackets around it.
func (l *line) core() string { return l.of.core(int(l.at)) }

func (n *Notes) core(i int) string {
	if i < len(n.said) {
		return n.said[i].core
	}
	return core(n.text(i))
}

// folded is what the line says, folded.
func (l *line) folded() string {
	if said := l.said(); said != nil {
		return said.folded
	}
	return lexis.Fold(l.text())
}

// letters are the letters and digits of that.
func (l *line) letters() string {
	if said := l.said(); said != nil {
		return said.letters
	}
	if l.shape.mark == noMark {
		return ""
	}
	return lexis.Letters(lexis.Fold(l.text()))
}
