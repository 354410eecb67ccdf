package structure

import "yomi/model"

// top is an event or session with the blocks it covers.
type top struct {
	ref   model.Ref // of its node, once that is added
	kind  model.Kind
	block int // its title's, -1 for an event named after its file
	end   int // one past the last block
	year  int // of the event, 0 if it is not known
}

// tops are the events and sessions in the order of their nodes. The title of the first
// event comes before all that stands above it. A session ends where the next one or an
// event begins, an event where the next does.
func (p *Plan) tops() []top {
	all := make([]top, 0, 1+p.count(Event)+p.count(Session))
	all = append(all, top{ref: p.refOf(p.front), kind: model.Event, block: p.front, end: len(p.blocks)})
	event, done := 0, p.front
	for _, h := range p.heads {
		if h.line <= done {
			continue
		}
		if done = h.line; h.role != Event && h.role != Session {
			continue
		}
		last := len(all) - 1
		if all[last].kind == model.Session {
			all[last].end = h.line
		}
		t := top{ref: p.refOf(h.line), kind: model.Session, block: h.line, end: len(p.blocks)}
		if h.role == Event {
			all[event].end = h.line
			t.kind, event = model.Event, len(all)
		}
		all = append(all, t)
	}
	return all
}

// count is how many titles have a role.
func (p *Plan) count(role Role) int {
	n := 0
	for i := range p.heads {
		if p.heads[i].role == role {
			n++
		}
	}
	return n
}

// refOf is the node that a block becomes: its place, but for the title that goes before
// what stands above it, or that has no block.
func (p *Plan) refOf(block int) model.Ref {
	switch {
	case block == p.front:
		return 0
	case block < p.front || p.front < 0:
		return model.Ref(block + 1)
	}
	return model.Ref(block)
}
