//go:build unix

package screentest_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"yomi/ui/screentest"
)

// escape is the escape key as a terminal writes it that tells it from the
// beginning of a sequence (fixterms' CSI u), so that keys can follow at once.
const escape = "\x1b[27u"

// journeys is how many random ways through the notes are taken, and stops how
// often the screen is looked at on each.
const (
	journeys = 30
	stops    = 3
)

// What is drawn key by key is what is drawn all at once: after random keys,
// searches and resizes each cell, with its colours, is the one that ctrl+l
// draws on a blank screen.
func TestRedraw(t *testing.T) {
	for seed := range uint64(journeys) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 0))
			s := open(t, 80+r.IntN(70), 5+r.IntN(40)) // narrower ones come by resizing
			indexed(s)
			var did []string
			for range stops {
				for range 8 {
					did = append(did, wander(s, r))
				}
				settle(s, strings.Join(did, " "))
				drawn := s.Styled()
				s.Reset()
				s.Keys("C-l ' z")
				s.WaitUntil("ctrl+l draws, after "+strings.Join(did, " ")+",\n"+strings.Join(drawn, "\n"), func([]string) bool {
					return slices.Equal(s.Styled(), drawn)
				})
			}
		})
	}
}

// indexed waits until all of the index is there: an answer that comes with the
// rest of it would change the screen on its own. The palette says so.
func indexed(s *screentest.Screen) {
	s.WaitFor("? keys")
	s.Type(":a")
	s.WaitFor("esc closes")
	s.Type(escape)
	s.WaitFor("? keys")
}

// settle waits until everything done so far is drawn. It asks for marks that
// nobody set, which the status line, the last row that is drawn, says there
// are none of. The second mark makes sure that the first one's frame is whole.
func settle(s *screentest.Screen, did string) {
	for _, mark := range []string{"x", "z"} {
		s.Keys("' " + mark)
		s.WaitUntil("it says that there is no mark "+mark+", after "+did, func(lines []string) bool {
			status := lines[len(lines)-1]
			return strings.HasPrefix(status, "no mark "+mark) && !strings.Contains(status, "  …  esc ends") // the hits are to come
		})
	}
}

// resized gives the screen another size and waits until the program has drawn for it:
// it asks for its size when it is told of a change, and keys may come before that.
func resized(s *screentest.Screen, width, height int) string {
	did := fmt.Sprintf("resize %dx%d", width, height)
	if w, h := s.Size(); w == width && h == height {
		return did
	}
	settle(s, "before "+did)
	s.Reset()
	s.Resize(width, height)
	s.Await("the program is told its size", func() bool { w, h := s.Size(); return w == width && h == height })
	s.WaitUntil("it draws for its size", func(lines []string) bool { return strings.TrimSpace(strings.Join(lines, "")) != "" })
	return did
}

// wander does something at random, and says what.
func wander(s *screentest.Screen, r *rand.Rand) string {
	pick := func(of string) string {
		words := strings.Fields(of)
		return words[r.IntN(len(words))]
	}
	switch r.IntN(8) {
	case 0:
		return resized(s, 20+r.IntN(130), 3+r.IntN(42))
	case 1:
		query := pick("監視 サーバ aws セッション の ー (")
		end := pick("\r " + escape)
		s.Type("/" + query + end)
		return fmt.Sprintf("/%s%q", query, end)
	case 2:
		query := pick("運用 lambda web セキュリティ")
		end := pick("\r " + escape)
		s.Type(":" + query + end)
		return fmt.Sprintf(":%s%q", query, end)
	case 3:
		s.Type(escape)
		return "escape"
	}
	keys := pick("j k J K h l H L Space b C-d C-u g G 1 2 3 4 9 e E > < n N . BSpace Enter Tab Down Up PgDn [ ]")
	s.Keys(keys)
	return keys
}
