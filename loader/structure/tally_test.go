package structure

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"yomi/loader/block"
	"yomi/loader/notation"
	"yomi/model"
)

// invented is a document of lines of all kinds, in random order.
func invented(rng *rand.Rand) string {
	lines := []string{"# Sails", "## Sewing", "## Rowing in the rain", "■ 帆を縫う", "■ 漕ぐ", "1. keel", "2. hull", "3. mast (Ada Holm, 15 min)", "4. jib", "5. a longer one, of what we heard there", "  2. deck", "- a needle",
		"  - and a thread", "・糸", "We sewed a sail by hand, and it held.", "帆を縫った。", "Summary", "概要", "第1回 索", "第2回 舵", "2019-03-04 hull", "---", "***", "", "", "", "", "    far in", "        further in", "Slides:", "https://example.org/sail"}
	some := slices.Clone(lines)
	rng.Shuffle(len(some), func(i, k int) { some[i], some[k] = some[k], some[i] })
	lines = append(some[:3+rng.IntN(len(some)-3)], "", "", "") // each writer uses few
	var out strings.Builder
	for range 5 + rng.IntN(60) {
		out.WriteString(lines[rng.IntN(len(lines))] + "\n")
	}
	return out.String()
}

// TestTally holds what is counted once for all ways against counting it line by line for
// each.
func TestTally(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		doc := model.NewDocument("x.md", invented(rng), "UTF-8")
		n := Look(doc, notation.Parse(doc))
		n.SetTitle(n.chooseTitle())
		n.events = n.findEvents()
		ways, tally := n.ways(), n.tally()
		for i := range ways {
			score := tally.score(&ways[i])
			got, want := tally.survey(&ways[i]), plainly(tally, &ways[i])
			if len(got.sessions) > 0 && *got.counted() != *want.counted() || !slices.Equal(got.parts, want.parts) || !slices.Equal(got.bodies, want.bodies) {
				t.Errorf("%s\nread by %s:\n%v, want\n%v", doc.Text, ways[i].name(), *got.counted(), *want.counted())
			}
			if again := wayJudge.score(got); score != again {
				t.Errorf("%s\nscores %v in the room of another, %v by itself", ways[i].name(), score, again)
			}
		}
	}
}

// counts are the numbers of a survey.
type counts [18]float64

func (s *survey) counted() *counts {
	return &counts{s.empty, s.items, s.deep, s.recurring, s.titled, s.right, float64(s.before), s.titles, s.left, s.unused, s.broken, s.shapes, s.distinct, s.words, s.gap, s.rules, s.talks, s.inside}
}

// plainly counts by looking at each line.
func plainly(t *tally, w *way) *survey {
	of, s := t.survey(w), &survey{}
	s.plainBodies(t.n, of)
	s.plainOthers(t.n, of)
	return s
}

// plainBodies counts at and under the sessions of another survey.
func (s *survey) plainBodies(n *Notes, of *survey) {
	shapes, texts, words := map[shape]bool{}, map[string]bool{}, map[string]int{}
	size := float64(len(of.sessions))
	for k, i := range of.sessions {
		shapes[n.lines[i].shape], texts[n.lines[i].folded()] = true, true
		word, _, _ := strings.Cut(n.lines[i].folded(), " ")
		if word = strings.Trim(word, "0123456789#.:"); word != "" && size > 1 {
			words[word]++
			s.words = max(s.words, float64(words[word])/size)
		}
		bytes, items, deep, recurring, parts := 0, 0, 0, false, len(s.parts)
		for j := i + 1; j < of.ends[k]; j++ {
			l := &n.lines[j]
			bytes += n.size(j)
			recurring = recurring || l.is(recurs) && l.shape.mark != listed && l.width > recurMin
			items += int(when(n.blocks[j].Kind == block.Item))
			deep += int(when(l.indent > n.lines[i].indent))
			if n.titleLike(j) {
				s.parts = append(s.parts, j)
				s.right += when(j == i+1)
				s.talks += when(l.talk())
				s.inside += when(l.inside())
			}
		}
		lines := of.ends[k] - i - 1
		s.empty += when(lines == 0)
		s.items += when(items*2 > lines)
		s.deep += when(deep*2 > lines)
		s.recurring += when(recurring)
		s.titled += when(len(s.parts) > parts)
		s.bodies = append(s.bodies, math.Log1p(float64(bytes)))
	}
	for _, x := range []*float64{&s.empty, &s.items, &s.deep, &s.recurring, &s.titled, &s.right} {
		*x /= size
	}
	s.talks /= float64(max(len(s.parts), 1))
	s.inside /= float64(max(len(s.parts), 1))
	s.shapes, s.distinct = float64(len(shapes)), float64(len(texts))/size
}

// plainOthers counts what stands before the sessions and beside them.
func (s *survey) plainOthers(n *Notes, of *survey) {
	isHead, shapes, last := map[int]bool{}, map[shape]bool{}, map[shape]int32{}
	for _, h := range of.w.heads {
		isHead[h.line] = true
	}
	for _, i := range of.sessions {
		shapes[n.lines[i].shape] = true
	}
	var own, owns, other, others, rules, ruled float64
	for j := n.front + 1; j < len(n.lines); j++ {
		l, b := &n.lines[j], &n.blocks[j]
		if j < of.first {
			s.before += n.size(j)
			s.titles += when(n.titleLike(j) && l.shape.mark != heading)
		}
		if j >= n.front+2 {
			rules += when(b.Rule)
			ruled += when(b.Rule && isHead[j])
			switch gap := float64(gapBefore(b)); {
			case j <= of.first:
			case isHead[j]:
				own, owns = own+gap, owns+1
			default:
				other, others = other+gap, others+1
			}
		}
		if isHead[j] {
			continue
		}
		s.left += when(l.shape.marks() && shapes[l.shape])
		s.unused += when(n.titleLike(j) && j > of.first)
		if (l.shape.mark == numbered || l.shape.mark == counted) && l.indent == 0 && l.number > 0 {
			if j < of.first {
				last[l.shape] = l.number
			} else if before := last[l.shape]; before > 1 || before == 1 && l.shape.mark == counted {
				s.broken = math.Max(s.broken, when(before == l.number-1))
				delete(last, l.shape)
			}
		}
	}
	if rules >= habit {
		s.rules = ruled / rules
	}
	if owns > 0 && others > 0 {
		s.gap = own/owns - other/others
	}
}
