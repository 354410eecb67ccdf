package digest

import (
	"math"
	"slices"

	"yomi/model"
)

const (
	// spread is how much less a point is worth where all around it is told. What
	// is half told is understood; what is not told at all is not.
	spread = 0.1
	// leaning is what is taken off a point that says little without one that is not
	// told: as much as makes it wait for that one.
	leaning = 0.1
	// dangling is the same of a sentence that begins with a word for what the one before
	// says, and of a name in a line of its own: most stay out, for what they speak of
	// nobody could know. From 0.1 to 2 all that people wrote down is told as well.
	dangling = 0.3
	// leastFresh is below what a point says nothing that is not told: the sums it
	// is compared with are not exact.
	leastFresh = 1e-6
	// leastWorth is below what a point is left out though there is room: asides and
	// what is half said. Up to 0.1 precision gains and nothing is lost of what people
	// wrote down; from 0.15 on both halves of 122 sessions tell less.
	leastWorth = 0.1
	// patience is how many points in a row may find no room before the rest is
	// taken to find none: by then the lines are full.
	patience = 32
	// shortList is how many lists fit at least into a summary that are told as a
	// whole or not at all: those of two or three words.
	shortList = 20
	// fewLines is up to where lines are too few for what stands above one to mislead
	// about it.
	fewLines = 2
	// around is the part of the notes on either side of a point that is around it:
	// a tenth, about what a line of twelve stands for.
	around = 0.1
)

// Limits are how much a summary tells at most; a field that is 0 is the default.
type Limits struct {
	Lines int // of points
	Cells int // of all points together, in Latin letters
}

// DefaultLimits are a dozen lines, which are read in a chat (more are scrolled
// past), and five full ones' worth of text.
var DefaultLimits = Limits{Lines: 12, Cells: 800}

func (l Limits) orDefault() Limits {
	if l.Lines <= 0 {
		l.Lines = DefaultLimits.Lines
	}
	if l.Cells <= 0 {
		l.Cells = DefaultLimits.Cells
	}
	return l
}

// choice is which points are told, and why not the others.
type choice struct {
	d      *draft
	limits Limits
	told   []int     // in reading order
	isTold []bool    // by piece
	worth  []float64 // by piece, before anything is told
	fresh  []float64 // by piece: how much its words tell that nothing told says
	weight []float64 // by piece: the same of all its words
	near   []float64 // by piece: the size of what is told around it
	said   []bool    // by word
	news   []float64 // by word: how much it tells where it is not said yet
	sayers [][]int32 // by word: the pieces that say it
	chosen []measure // by piece told: what it was worth when it was chosen
	used   int       // the size of the lines so far
	all    bool      // everything fits
}

// chosen is what is told of what stands below r. Where no sentence fits, it is the
// beginning of one.
func chosen(t *model.Tree, r model.Ref, head *Summary, limits Limits) *choice {
	limits = limits.orDefault()
	c := newDraft(t, r, head).choose(limits)
	if len(c.told) == 0 && len(c.d.pieces) > 0 {
		if begun := newDraftOf(t, r, head, min(limits.Cells, lineSize)).choose(limits); len(begun.told) > 0 {
			return begun
		}
	}
	c.tellAddresses()
	return c
}

// choose tells all points if they fit, else the best, one after the other, by
// what each is worth beside those that are told already.
func (d *draft) choose(limits Limits) *choice {
	c := &choice{d: d, limits: limits}
	for i, p := range d.pieces {
		if p.role == point {
			c.told = append(c.told, i)
		}
	}
	c.rate()
	if d.size <= limits.Cells {
		once, again := d.once(d.withScraps(c.told, limits))
		if d.joinsAny = true; c.fits(once) {
			for _, i := range again {
				d.pieces[i].counts = 0
			}
			c.told, c.all = once, true
			return c
		}
	}
	d.joinsAny = limits.Lines <= fewLines
	left := c.told
	c.told = nil
	c.tellBest(left)
	c.completeLists()
	return c
}

// tellBest tells the best of what is left as long as there is room.
func (c *choice) tellBest(left []int) {
	refused := 0
	for {
		best := c.best(left)
		if best == none || refused == patience {
			return
		}
		i := left[best]
		if len(c.told) > 0 && c.now(i) < leastWorth {
			return
		}
		refused++
		left = slices.Delete(left, best, best+1)
		if c.tellIfFits(i) {
			refused = 0
			left = slices.DeleteFunc(left, func(j int) bool { return c.isTold[j] || c.used+c.d.pieces[j].size > c.limits.Cells })
		}
	}
}

// tellIfFits tells point i, with what is told along, if there is room.
func (c *choice) tellIfFits(i int) bool {
	with, new := c.with(i)
	if !c.fits(with) {
		return false
	}
	c.told = with
	for _, k := range new {
		c.isTold[k], c.chosen[k] = true, c.measured(k)
		c.tell(k)
	}
	return true
}

// best is the index of what is worth most of the points left, none if none can
// be told: a sentence is told from its beginning.
func (c *choice) best(left []int) int {
	best, most := none, 0.0
	for k, i := range left {
		if c.d.pieces[i].carriesOn && !c.isTold[i-1] || c.weight[i] > 0 && c.fresh[i] < leastFresh {
			continue
		}
		if now := c.now(i); best == none || now > most {
			best, most = k, now
		}
	}
	return best
}

// rate fills in what is known before anything is told. A word that many points say
// tells them apart less than one of a single point: what all of a talk is about is
// neither news nor said already. It counts by the root of how many say it; by anything
// from the 0.4th to the 0.7th power the sessions of five halves told about as much.
func (c *choice) rate() {
	n := len(c.d.pieces)
	c.worth, c.fresh, c.weight, c.near = make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	c.isTold, c.chosen = make([]bool, n), make([]measure, n)
	c.said = make([]bool, len(c.d.vocab.latin))
	for _, i := range c.told {
		p := &c.d.pieces[i]
		c.worth[i] = c.d.worth(p)
	}
	c.findSayers()
	c.news = make([]float64, len(c.said))
	for w, sayers := range c.sayers {
		c.news[w] = c.d.vocab.weight(int32(w)) / math.Sqrt(float64(max(len(sayers), 1)))
	}
	for _, i := range c.told {
		for _, w := range c.d.pieces[i].words {
			c.weight[i] += c.news[w]
		}
		c.fresh[i] = c.weight[i]
	}
}

// findSayers fills in which points say each word.
func (c *choice) findSayers() {
	times, all := make([]int, len(c.said)), 0
	for _, i := range c.told {
		for _, w := range c.d.pieces[i].words {
			times[w]++
			all++
		}
	}
	c.sayers = make([][]int32, len(c.said))
	room := make([]int32, all) // of all, one behind the other
	for w, n := range times {
		c.sayers[w], room = room[:0:n], room[n:]
	}
	for _, i := range c.told {
		for _, w := range c.d.pieces[i].words {
			c.sayers[w] = append(c.sayers[w], int32(i))
		}
	}
}

// now is what point i is worth beside those that are told: less as far as they
// say it already (by the root: half of it new is not half of the worth), and as
// far as they stand around it.
func (c *choice) now(i int) float64 {
	worth := c.worth[i]
	if c.weight[i] > 0 {
		worth *= math.Sqrt(c.freshness(i))
	}
	return worth - c.waits(i) - spread*c.near[i]/(2*around*float64(c.d.size))
}

// freshness is the part of what point i says that is not told; what is left of sums
// that are not exact is nothing.
func (c *choice) freshness(i int) float64 {
	if c.fresh[i] < leastFresh {
		return 0
	}
	return c.fresh[i] / c.weight[i]
}

// tell takes note of point i being told.
func (c *choice) tell(i int) {
	p := &c.d.pieces[i]
	c.say(p.words)
	if p.under != none {
		c.say(c.d.pieces[p.under].words)
	}
	reach := around * float64(c.d.size)
	for j := i - 1; j >= 0 && float64(p.at-c.d.pieces[j].at) < reach; j-- {
		c.near[j] += float64(p.size)
	}
	for j := i + 1; j < len(c.d.pieces) && float64(c.d.pieces[j].at-p.at) < reach; j++ {
		c.near[j] += float64(p.size)
	}
}

// say takes the words off what the pieces that say them have to tell.
func (c *choice) say(words []int32) {
	for _, w := range words {
		if c.said[w] {
			continue
		}
		c.said[w] = true
		for _, i := range c.sayers[w] {
			c.fresh[i] -= c.news[w]
		}
	}
}

// fits reports whether the points told make lines within the limits.
func (c *choice) fits(told []int) bool {
	rows := c.d.rows(told, c.limits.Lines)
	size := sizeOfRows(rows)
	if len(rows) > c.limits.Lines || size > c.limits.Cells {
		return false
	}
	c.used = size
	return true
}

// sizeOfRows is the size of lines together.
func sizeOfRows(rows []row) int {
	size := 0
	for _, r := range rows {
		size += r.size
	}
	return size
}
