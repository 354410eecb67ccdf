package structure

import "yomi/loader/lexis"

// lateFacts are kinds of facts of a line that were not looked at yet. Most lines of a
// large document are asked about one kind or none, and each costs time.
type lateFacts uint8

const (
	lateMarks lateFacts = 1 << iota // what it is marked with
	lateWords                       // what it says of an event
	lateKind                        // what it names
	lateGroup                       // and what its words say of talks
	lateStyle                       // how it is written
	lateNext                        // what it stands over
	lateTalk                        // what is asked of titles of talks only

	lateAll = 1<<iota - 1
)

// lateOf is the kind of each fact that may be late. Where a line stands and what it is
// beside others is known of all.
var lateOf = func() (of [1 << 8]lateFacts) {
	for kind, facts := range map[lateFacts]facts{
		lateMarks: 1<<decimal | 1<<isDated | 1<<dateOnly | 1<<isTimed | 1<<isCounted | 1<<colon | 1<<tag,
		lateWords: 1<<named | 1<<told | 1<<year,
		lateKind:  kindFacts,
		lateGroup: 1<<byName | 1<<group,
		lateStyle: 1<<valued | 1<<sentence | 1<<spoken | 1<<comma | 1<<question | 1<<fileLike | 1<<wide60 | 1<<wide100 | 1<<foreign | 1<<linked,
		lateNext:  1<<overLike | 1<<overItem | 1<<overDeeper | 1<<overLink | 1<<overField | 1<<overText,
		lateTalk:  1<<slot | 1<<quoted | 1<<speakerNext,
	} {
		for f := range factCount {
			if facts>>f&1 == 1 {
				of[f] = kind
			}
		}
	}
	return of
}()

// kindFacts are what a line names.
const kindFacts facts = 1<<person | 1<<part | 1<<pause | 1<<final | 1<<fieldName

// is reports a fact. One of a late line is found out now, which only one goroutine may
// do at a time: those that score ways on all cores ask about the beginning, or about
// lines of which all facts were asked before (see alone).
func (l *line) is(x fact) bool {
	if l.late&lateOf[x] != 0 {
		l.see(lateOf[x])
	}
	return l.facts>>x&1 == 1
}

// any reports one of several facts of a kind.
func (l *line) any(of facts, kind lateFacts) bool {
	if l.late&kind != 0 {
		l.see(kind)
	}
	return l.facts&of != 0
}

// all are all facts.
func (l *line) all() facts {
	if l.late != 0 {
		l.see(l.late)
	}
	return l.facts
}

// see finds out some kinds of facts of a line, as far as they are late.
func (l *line) see(some lateFacts) {
	n, i := l.of, int(l.at)
	if some &= l.late; some&lateGroup != 0 {
		some |= l.late & lateWords // which it stands on
	}
	l.late &^= some
	if some&lateNext != 0 {
		n.seeNext(i)
	}
	if some&lateTalk != 0 {
		n.seeTalk(i)
	}
	if some&^(lateNext|lateTalk) == 0 {
		return
	}
	says := said{text: n.text(i)}
	if some&(lateMarks|lateStyle) != 0 { // the others need no core
		says.core = core(says.text)
	}
	has, _ := lexis.SignsIn(says.text)
	if says.folded == "" && some&(lateWords|lateKind|lateGroup) != 0 {
		says.folded = lexis.FoldOf(says.text, &has)
	}
	n.seeOwn(i, some, &says, &has)
}

// seeOwn fills in some kinds of what can be seen of line i by itself: what it says is
// given, folded where its words are asked for, with its signs.
func (n *Notes) seeOwn(i int, some lateFacts, says *said, has *lexis.Signs) {
	if some&lateMarks != 0 {
		n.seeMarks(i, says)
	}
	if some&lateWords != 0 {
		n.seeWords(i, says, has)
	}
	if some&lateKind != 0 {
		n.seeKind(i, says, has)
	}
	if some&lateGroup != 0 {
		n.seeGroup(i, says, has)
	}
	if some&lateStyle != 0 {
		n.seeStyle(i, says, has)
	}
}
