package loader

import "sync/atomic"

// gauge is how far a load is, in bytes: of a document that is half done, half its bytes
// count. It never goes back.
type gauge struct {
	done, total atomic.Int64
	// watch is told each time that done grows, in a test; nil is told nothing.
	watch func(done int64)
}

// gaugeOf is for what is to be loaded.
func gaugeOf(inputs []input) *gauge {
	var g gauge
	for _, in := range inputs {
		g.total.Add(in.size)
	}
	return &g
}

// step is one of those that a document goes through while it is loaded.
type step int

const (
	reading   step = iota // its bytes
	decoding              // to text, and that to lines
	splitting             // into blocks
	deciding              // what is a title
	building              // the tree, and who speaks
	steps
)

// shares are how much of a document is done with each step, by the time that each took
// of large documents with many and with few talks. What is left to one is joining the
// tree to others, and finding names for its nodes.
var shares = [steps]float64{reading: 0.02, decoding: 0.06, splitting: 0.17, deciding: 0.32, building: 0.40}

// dial is what one document adds to a gauge. Nil counts nothing. It is for one goroutine.
type dial struct {
	of   *gauge
	size int64 // as far as known
	told int64
}

// dial is for a document of so many bytes, which count in the total already.
func (g *gauge) dial(size int64) *dial { return &dial{of: g, size: size} }

// through gives what is told how much of a step is done, and says that those before it
// are; nil where nothing counts that.
func (d *dial) through(s step) func(done, of int) {
	if d == nil {
		return nil
	}
	before := 0.0
	for _, share := range shares[:s] {
		before += share
	}
	d.tell(int64(before * float64(d.size)))
	return func(done, of int) {
		part := before + shares[s]*float64(min(done, of))/float64(max(of, 1))
		d.tell(int64(part * float64(d.size)))
	}
}

// tell says how many bytes count as done. A step that is taken again, after a fault,
// takes nothing back.
func (d *dial) tell(done int64) {
	if more := done - d.told; more > 0 {
		d.told = done
		sum := d.of.done.Add(more)
		if d.of.watch != nil {
			d.of.watch(sum)
		}
	}
}

// known says how large the document is, of which one does not know that before: what is
// piped in.
func (d *dial) known(size int64) {
	if d != nil && d.size == 0 {
		d.size = size
		d.of.total.Add(size)
	}
}

// finish says that all of it is done.
func (d *dial) finish() { d.tell(d.size) }
