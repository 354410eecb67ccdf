//go:build unix

package loader

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"runtime"
	"runtime/debug"
	"slices"
	"sort"
	"strings"
	"syscall"
	"testing"
	"time"

	"yomi/loader/notation"
	"yomi/model"
)

var (
	shapes     = flag.Int("shapes", 0, "load so many random shapes of document of each notation, in two sizes; -1 is all of them, which takes an hour")
	shapesSeed = flag.Uint64("shapesseed", 1, "of the random shapes")
	shapesOut  = flag.Bool("outlines", false, "with the outline that is made of each, instead of its blocks only")
)

// shapesOf are the ways in which a notation's signs may be heaped, as parts to
// repeat: one and two signs, with a word or without, in a line or a line each;
// open and close say that all of one stand before all of the other.
func (w written) shapesOf() map[string]func(size int) string {
	out := map[string]func(size int) string{}
	heap := func(part string) {
		out[fmt.Sprintf("%q", part)] = func(size int) string { return strings.Repeat(part, size/len(part)+1) }
	}
	for i, s := range w.signs {
		for _, form := range []string{"%s", "%sa", "%sa ", "a %s", "%s\n", "%sa\n", "%sa\n\n", "a\n%s\n", "%sa\n\n\n"} {
			heap(strings.Replace(form, "%s", s, 1))
		}
		for j, u := range w.signs {
			if i == j {
				continue
			}
			heap(s + "a" + u)
			heap(s + "\n" + u + "a\n")
			if i < j {
				out[fmt.Sprintf("%q before %q", s, u)] = func(size int) string {
					return strings.Repeat(s, size/2/len(s)) + "a" + strings.Repeat(u, size/2/len(u))
				}
			}
		}
	}
	return out
}

// The sizes that are compared, and how much longer the larger may take: sixteen
// times as much is linear; what a collection or a busy machine adds to one
// measurement is within the margin, and what is quadratic takes 256 times.
const (
	smallShape  = 10_000
	largeShape  = 16 * smallShape
	shapeMargin = 4
)

// tolerable is what a large shape may take whatever the small one took: what
// grows with the size alone takes a fraction of it.
const tolerable = 300 * time.Millisecond

// collectAt is how many bytes are in use before they are collected all the same: a few
// dozen shapes' worth.
const collectAt = 1 << 30

// TestShapes doubles documents of every shape four times: the time that
// loading takes grows with the size and not with the shape.
func TestShapes(t *testing.T) {
	if *shapes == 0 {
		t.Skip("-shapes N loads N shapes of each notation")
	}
	// What a collection takes goes by what else is in use, and not by the shape.
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(collectAt))
	random := rand.New(rand.NewPCG(*shapesSeed, 0))
	type worst struct {
		name string
		took time.Duration
	}
	var seen []worst
	for _, w := range notations {
		if got := notation.Parse(model.NewDocument("x", w.head, "utf-8")).Notation; got != w.notation {
			t.Errorf("%s is read as %s", w.notation, got)
		}
		all := w.shapesOf()
		names := slices.Sorted(maps.Keys(all))
		if *shapes > 0 {
			random.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
			names = names[:min(len(names), *shapes)]
		}
		for _, name := range names {
			make := all[name]
			took := loadShape(w.head + make(largeShape))
			seen = append(seen, worst{w.notation + " " + name, took})
			if took < tolerable {
				continue
			}
			size := comparableSize(w.head, make)
			runtime.GC()
			small, again := loadShape(w.head+make(size)), took
			for range 4 { // what the machine does beside it only adds
				runtime.GC()
				again = min(again, loadShape(w.head+make(largeShape)))
			}
			if again > tolerable && again > small*time.Duration(largeShape/size*shapeMargin) {
				t.Errorf("%s %s: %v, of %d bytes %v", w.notation, name, again, size, small)
			}
		}
	}
	sort.Slice(seen, func(i, j int) bool { return seen[i].took > seen[j].took })
	for _, w := range seen[:min(len(seen), 10)] {
		t.Logf("%8v %s", w.took.Round(time.Millisecond), w.name)
	}
	t.Logf("%d shapes", len(seen))
}

// comparableSize is the least size of a shape that is read in the notation of the large
// one: of many lines it takes more signs to believe in a notation, and the lines of
// one paragraph are a note each in another.
func comparableSize(head string, make func(size int) string) int {
	notation := func(size int) string {
		return notation.Parse(model.NewDocument("shape", head+make(size), "utf-8")).Notation
	}
	size, large := smallShape, notation(largeShape)
	for size < largeShape/2 && notation(size) != large {
		size *= 2
	}
	return size
}

// loadShape is what a document takes of the processors: the time that passes
// tells more of what else the machine does.
func loadShape(doc string) time.Duration {
	began := processors()
	if *shapesOut {
		parseDoc("shape", []byte(doc))
	} else {
		notation.Parse(model.NewDocument("shape", doc, "utf-8"))
	}
	return processors() - began
}

func processors() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
