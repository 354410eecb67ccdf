package loader

import (
	"time"

	"yomi/model"
)

// collector holds parts until those before them have arrived.
type collector struct {
	parts    []*part
	begun    map[int]*part // beginnings of inputs whose whole has not arrived
	done     int           // parts from the first on that have arrived
	builders []*model.Builder
	far      *gauge
	result   Result
	told     Result // the last
	fresh    bool   // there is more than was told
	progress func(Result)
	due      time.Time // when progress is told next
	bytes    int64     // of the parts that have arrived
	enough   int64     // bytes of documents that are told before it is due, once; 0 for none
}

// take puts a part in its place, and shows what is complete so far if it is
// time to; it reports whether any was shown.
func (c *collector) take(p *part) bool {
	c.fresh = true
	if p.begun {
		c.begun[p.index] = p
		now := p.index == c.done && len(c.builders) == 0
		if now {
			c.enough = 0
		}
		return c.tell(now)
	}
	delete(c.begun, p.index)
	c.parts[p.index] = p
	c.bytes += p.size
	for c.done < len(c.parts) && c.parts[c.done] != nil {
		ready := c.parts[c.done]
		if ready.builder != nil {
			c.builders = append(c.builders, ready.builder)
		}
		c.result.Problems = append(c.result.Problems, ready.problems...)
		if ready.left != "" {
			c.result.Left = append(c.result.Left, Left{ready.path, ready.left})
		}
		c.done++
	}
	if c.enough > 0 && c.bytes >= c.enough && len(c.builders) > 0 {
		c.enough = 0
		return c.tell(true)
	}
	return c.tell(false)
}

// tell shows what is there so far, now or when it is due.
func (c *collector) tell(now bool) bool {
	if c.progress == nil || c.done == len(c.parts) || !now && time.Now().Before(c.due) {
		return false
	}
	r := c.finish()
	c.told, c.fresh = r, false
	c.progress(r)
	c.due = time.Now().Add(progressEvery)
	if r.Tree.Len() > 0 {
		return true
	}
	c.due = time.Now().Add(progressFirst)
	return false
}

// advance tells how far the load is where nothing else is to be told: while one large
// document is read. It reports whether any documents were shown.
func (c *collector) advance() bool {
	switch {
	case c.progress == nil || c.told.Tree == nil:
	case c.fresh:
		return c.tell(false)
	case c.far.done.Load()-c.told.Bytes >= leastAdvance:
		c.told.Bytes, c.told.Total = c.far.done.Load(), c.far.total.Load()
		c.progress(c.told)
	}
	return false
}

// leastAdvance is how many bytes more are worth a frame: of fewer one would not see
// that there are more.
const leastAdvance = 50_000

// finish is the result of the parts that are in order so far, and of what the
// next one begins with.
func (c *collector) finish() Result {
	r := c.result
	r.Bytes, r.Total = c.far.done.Load(), c.far.total.Load()
	builders := c.builders
	if next := c.begun[c.done]; next != nil {
		builders = append(builders[:len(builders):len(builders)], next.builder)
		r.Begun = true
	}
	r.Tree = model.Join(builders...)
	return r
}
