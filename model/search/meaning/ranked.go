package meaning

// found is a word or a key on the way from one language to another.
type found struct {
	number int
	of     language
	cost   int  // how many come first to mind before it, on all of the way
	both   bool // it is found in both languages
	aside  bool // it or what led there means something else in the first place
}

// mostRanked is more than anyone asks for (search.mostAmong).
const mostRanked = 64

// ranked is what was found, the cheapest first and asides last: as many as are asked for at
// most, so that it takes no allocation.
type ranked struct {
	all [mostRanked]found
	n   int
}

// add puts f behind what is no dearer.
func (r *ranked) add(f found) {
	i := r.n
	for i > 0 && f.before(r.all[i-1]) {
		i--
	}
	if i == len(r.all) {
		return
	}
	r.n = min(r.n+1, len(r.all))
	copy(r.all[i+1:r.n], r.all[i:])
	r.all[i] = f
}

// before reports what comes before g.
func (f found) before(g found) bool {
	return !f.aside && g.aside || f.aside == g.aside && f.cost < g.cost
}

// of calls yield with those that are asides or not.
func (r *ranked) of(aside bool, yield func(found)) {
	for _, f := range r.all[:r.n] {
		if f.aside == aside {
			yield(f)
		}
	}
}
