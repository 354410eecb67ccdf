package loader

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"yomi/model"
)

// generated is how many documents TestGenerated makes.
var generated = flag.Int("generated", 400, "how many documents are made by chance, and read")

// What is reached on the documents made by chance: no change may lose more of it than
// what chance gives and takes.
const (
	sessionsReached = 0.95
	speakersReached = 0.97
)

// TestGenerated reads documents made by chance and prints how well, by habit. With -v
// it lists those that came out wrong.
func TestGenerated(t *testing.T) {
	var sessions, speakers counts
	byHabit := map[string]*[2]counts{}
	for seed := range uint64(*generated) {
		name, text, d, h := made(seed)
		tree, _ := parseDoc(name, []byte(text))
		s, w := d.compare(tree)
		sessions.add(s)
		speakers.add(w)
		for _, habit := range []string{"in " + h.lang.name, "as " + h.marks.name, "speaker " + h.who, "notes as " + h.body,
			fmt.Sprint("meta ", h.meta), fmt.Sprint("agenda ", h.agenda), fmt.Sprint("days ", h.days), fmt.Sprint("closing ", h.closing), fmt.Sprint("parts ", h.parts), fmt.Sprint("blank lines ", h.loose)} {
			if byHabit[habit] == nil {
				byHabit[habit] = &[2]counts{}
			}
			byHabit[habit][0].add(s)
			byHabit[habit][1].add(w)
		}
		if s.missed+s.more > 0 {
			t.Logf("%s: %d of %d sessions, %d more; %s, days %v, parts %v, %s, speaker %q, agenda %v, closing %v", name, int(s.hit), int(s.hit+s.missed), int(s.more), h.marks.name, h.days, h.parts, h.body, h.who, h.agenda, h.closing)
		}
	}
	for _, habit := range slices.Sorted(maps.Keys(byHabit)) {
		t.Logf("%-32s sessions %.3f  speakers %.3f", habit, byHabit[habit][0].f1(), byHabit[habit][1].f1())
	}
	t.Logf("%d documents: sessions F1 %.3f, speakers F1 %.3f", *generated, sessions.f1(), speakers.f1())
	if sessions.f1() < sessionsReached {
		t.Errorf("sessions F1 %.3f of %d documents, less than %.2f", sessions.f1(), *generated, sessionsReached)
	}
	if speakers.f1() < speakersReached {
		t.Errorf("speakers F1 %.3f of %d documents, less than %.2f", speakers.f1(), *generated, speakersReached)
	}
}

// letters are what titles are compared by.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// counts are hits, what was missed and what was no hit.
type counts struct{ hit, missed, more float64 }

func (c counts) f1() float64 { return 2 * c.hit / max(2*c.hit+c.missed+c.more, 1) }

func (c *counts) add(o counts) {
	c.hit, c.missed, c.more = c.hit+o.hit, c.missed+o.missed, c.more+o.more
}

// compare tells how well the tree of a made document was read: sessions, and who
// speaks at those found.
func (d *told) compare(t *model.Tree) (sessions, speakers counts) {
	left := map[string][]string{}
	for r := model.Ref(0); int(r) < t.Len(); r++ {
		if n := t.Node(r); n.Kind == model.Session {
			left[letters(n.Text)] = t.Fields(r).Speakers
			sessions.more++
		}
	}
	for _, s := range d.sessions {
		names, ok := left[letters(s.title)]
		if !ok {
			for _, said := range slices.Sorted(maps.Keys(left)) {
				if strings.HasSuffix(said, letters(s.title)) { // the time or the number before it
					names, ok = left[said], true
					break
				}
			}
		}
		if !ok {
			sessions.missed++
			continue
		}
		sessions.hit++
		sessions.more--
		found := slices.Contains(names, s.speaker)
		speakers.more += float64(len(names))
		if found {
			speakers.hit++
			speakers.more--
		} else if s.speaker != "" {
			speakers.missed++
		}
	}
	return sessions, speakers
}
