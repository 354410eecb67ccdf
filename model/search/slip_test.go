package search

import (
	"context"
	"runtime"
	"strings"
	"testing"
)

// TestNoSlip: what is longer than a word is looked for as a slip by nobody, so that
// no two of its letters are swapped to ask what may hold it.
func TestNoSlip(t *testing.T) {
	for _, c := range []struct {
		typed string
		slips bool
	}{{strings.Repeat("ka", 10), true}, {strings.Repeat("ka", longestWord), false}, {strings.Repeat("監", longestWord+1), false}, {strings.Repeat("サカ", longestWord), false}} {
		q := Parse(c.typed, LoadLexicon())
		for _, g := range q.groups {
			for i := range g {
				if got := len(g[i].slipSieves(slips)) > 1; got != c.slips {
					t.Errorf("%.20q of %d bytes is looked for as a slip: %v", c.typed, len(c.typed), got)
				}
			}
		}
	}
}

// TestHeardIsAWord: other kanji that are read as a query's end with a word.
func TestHeardIsAWord(t *testing.T) {
	for text, want := range map[string]bool{"教育の話": false, "驚異の話": true} {
		if got := find(outline("event E\n  "+text+"\n"), "脅威", Everywhere); len(got) > 0 != want {
			t.Errorf("脅威 finds %q: %v", text, got)
		}
	}
}

// TestPasted: what is longer than a word is not taken apart for what it may be called
// or how it may be read in pinyin, which would take minutes of a pasted page.
func TestPasted(t *testing.T) {
	l := LoadLexicon()
	for _, unit := range []string{"ka", "監", "かな"} {
		const longer = 8
		short, long := strings.Repeat(unit, 2*longestWord), strings.Repeat(unit, longer*2*longestWord)
		least, most := parsing(short, l), parsing(long, l)
		if most > 2*longer*least {
			t.Errorf("%s: %d bytes take %d bytes to parse, %d times as many take %d", unit, len(short), least, longer, most)
		}
		if p := Parse(long, l).groups[0][0]; p.pinyin != "" {
			t.Errorf("%s, many times over, is looked for as pinyin", unit)
		}
	}
}

// parsing is how many bytes it takes to parse a query.
func parsing(query string, l *Lexicon) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	Parse(query, l)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// Of a text that was pasted only the words up to the first that a block lacks are asked
// of its traits.
func TestPastedIsNotSiftedWhole(t *testing.T) {
	x := Build(outline("event E\n  lambda\n")).AddReadings(context.Background(), LoadLexicon())
	q := Parse("lambda zebra quartz", x.Lexicon())
	p := new(Searcher).pass(x, q, Everywhere, 9)
	w := &worker{sifts: make([]nodeBits, len(q.sieves))}
	last := q.groups[2][0].slot
	w.sifts[last] = everyNode
	maybe := everyNode
	p.sift(w, 0, &maybe)
	if !maybe.empty() || w.sifts[last] != everyNode {
		t.Errorf("%d nodes left, the last word was asked: %v", maybe.count(), w.sifts[last] != everyNode)
	}
}

// A slip is found wherever in a word it is, as by looking at every word.
func TestSlipAnywhere(t *testing.T) {
	for _, query := range []string{"lambda", "quorum", "cwlogs", "さーばー", "ネットワク"} {
		q := Parse(query, LoadLexicon())
		asked := q.groups[0][0]
		for i := range len(asked.runes) + 1 {
			before, after := string(asked.runes[:i]), asked.runes[i:]
			texts := []string{before + "x" + string(after), before + "字" + string(after)}
			if len(after) > 0 {
				texts = append(texts, before+string(after[1:]), before+"x"+string(after[1:]))
			}
			if len(after) > 1 {
				texts = append(texts, before+string(after[1])+string(after[0])+string(after[2:]))
			}
			for _, text := range texts {
				for _, text := range []string{text, "a logs quota " + text + "s", text + " of " + query[1:] + " " + text} {
					l := q.newLine(text)
					if got, want := asked.slipWritten(l.folded()), slipIn(l.folded(), asked.runes); got != want {
						t.Errorf("%s in %q: %v, want %v", query, text, got, want)
					}
				}
			}
		}
	}
}
