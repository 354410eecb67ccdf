package structure

import (
	"slices"
	"strings"
)

// way is one way to read the notes: which classes are the sessions, and what
// follows from that.
type way struct {
	classes []class // that make the sessions
	inside  bool    // and the headings stand inside these
	tree    bool    // instead: the headings as they are nested
	signs   []shape // instead: lines of these marks, nested as they are first seen
	lean    float64 // and how much is added to the evidence that one groups others
	heads   []head  // sessions and what groups them, in order
	score   float64
	second  *way       // the best of the others, once one was chosen
	lists   *programme // talks that it leaves in lists, once it was chosen; nil for none
}

// ways are the ways to read the notes that are worth measuring.
func (n *Notes) ways() []way {
	return distinct(append(n.treeWays(), n.classWays()...))
}

// lean is how much more or less evidence it takes to make a heading a group in
// the ways beside the one that the headings themselves suggest: what a weak row
// or two count for.
const lean = 1.5

// treeWays are the ways by the headings as they are nested: as each is judged by
// itself, and with more and fewer of them groups.
func (n *Notes) treeWays() []way {
	t := n.headingTree()
	var ways []way
	for _, l := range [...]float64{0, lean, -lean} {
		if len(t.nodes) == 0 {
			break
		}
		heads := t.roles(l)
		ways = append(ways, way{tree: true, lean: l, heads: n.withEvents(append(heads, n.groupsOver(heads)...))})
	}
	return distinct(append(ways, n.signWays()...))
}

// classWays are the ways by one class or two, and the one without sessions.
func (n *Notes) classWays() []way {
	all := n.classes()
	ways := []way{{}}
	for i := range all {
		if all[i].level == 0 {
			ways = append(ways, way{classes: all[i : i+1]})
			if n.countsOver(&all[i]) {
				ways = append(ways, way{classes: all[i : i+1], inside: true})
			}
		}
	}
	for i := range all {
		for k := i + 1; k < len(all); k++ {
			if all[i].joins() && all[k].joins() && all[i].level == 0 && all[k].level == 0 && apartClasses(&all[i], &all[k]) {
				ways = append(ways, way{classes: []class{all[i], all[k]}})
			}
		}
	}
	taken := make([]bool, len(n.lines))
	for i := range ways {
		ways[i].heads = n.follow(&ways[i], all, taken)
	}
	return distinct(ways)
}

// countsOver reports lines that count on from one to the next over headings between them, which
// stand inside what is counted then.
func (n *Notes) countsOver(c *class) bool {
	if c.mark != numbered && c.mark != counted || c.partial || len(c.lines) < countsOverMin {
		return false
	}
	over := 0
	for k, i := range c.lines[1:] {
		before := c.lines[k]
		if n.lines[i].shape.mark == heading || n.lines[i].number != n.lines[before].number+1 {
			return false
		}
		for j := before + 1; j < i; j++ {
			if n.lines[j].shape.mark == heading {
				over++
				break
			}
		}
	}
	return 2*over >= len(c.lines)
}

// countsOverMin is how many lines count at least: two may by chance.
const countsOverMin = 3

// joins reports a class that may be one of two that make the sessions.
func (c *class) joins() bool {
	switch c.mark {
	case listed, led, coded, tagged, strong:
		return false
	case bare:
		return c.name == "line alone" || c.name == "line after a blank" || c.name == "line over items" || c.name == "line alone or over items"
	}
	return !c.partial
}

// apartClasses reports two classes without a line in both. Lines that all stand right over
// others are not on a par with them.
func apartClasses(a, b *class) bool {
	if a.allOver(b) || b.allOver(a) {
		return false
	}
	for _, i := range a.lines {
		if _, both := slices.BinarySearch(b.lines, i); both {
			return false
		}
	}
	return true
}

// allOver reports several lines that each stand right over one of another class.
func (c *class) allOver(o *class) bool {
	for _, i := range c.lines {
		if _, over := slices.BinarySearch(o.lines, i+1); !over {
			return false
		}
	}
	return len(c.lines) > 1
}

// distinct drops ways that come to the same.
func distinct(ways []way) []way {
	seen := map[uint64]bool{}
	out := ways[:0]
	for _, w := range ways {
		var key hash
		for _, h := range w.heads {
			key.add(h.line*int(Event+1) + int(h.role))
		}
		if !seen[key.sum()] {
			seen[key.sum()] = true
			out = append(out, w)
		}
	}
	return out
}

// follow tells what follows from making the lines of some classes sessions: headings group
// them, and one without any below is a session. taken is room for a mark on each line, none
// of which is marked before or after.
func (n *Notes) follow(w *way, all []class, taken []bool) []head {
	if len(w.classes) == 0 {
		return n.withEvents(nil)
	}
	many := len(n.events)
	for k := range w.classes {
		many += len(w.classes[k].lines)
	}
	for k := range all {
		if all[k].level > 0 {
			many += len(all[k].lines)
		}
	}
	heads := make([]head, 0, many)
	take := func(c *class, role Role) {
		for _, i := range c.lines {
			if !taken[i] {
				taken[i] = true
				heads = append(heads, head{line: i, role: role, level: c.level})
			}
		}
	}
	for k := range w.classes {
		take(&w.classes[k], Session)
	}
	for k := range all {
		if all[k].level > 0 && !w.inside {
			take(&all[k], Container)
		}
	}
	for _, h := range heads {
		taken[h.line] = false
	}
	sortHeads(heads)
	heads = n.withEvents(append(heads, n.groupsOver(heads)...))
	settle(heads)
	return heads
}

// groupsOver are the groups of sessions that no notation gives a level: lines right above
// one of the heads, which are in order, that are words for groups, or days. One alone is no
// group among others.
func (n *Notes) groupsOver(heads []head) []head {
	var groups []head
	for k, h := range heads {
		i := h.line - 1
		if i <= n.front || k > 0 && heads[k-1].line == i {
			continue
		}
		if n.over[i] || n.groupsApart(i) || n.groupsBelow(i) {
			groups = append(groups, head{line: i, role: Container})
		}
	}
	if len(groups) < 2 {
		return nil
	}
	return groups
}

// groupsApart reports a line that stands apart and is a word for a group, or a day.
func (n *Notes) groupsApart(i int) bool {
	l := &n.lines[i]
	switch l.shape.mark {
	case heading, listed, numbered:
		return false
	}
	return l.indent == 0 && l.is(apart) && (l.is(group) || l.is(dateOnly))
}

// withEvents puts the titles of further events among the others.
func (n *Notes) withEvents(heads []head) []head {
	for _, i := range n.events {
		heads = append(heads, head{line: i, role: Event})
	}
	sortHeads(heads)
	return heads
}

func sortHeads(heads []head) {
	slices.SortFunc(heads, func(a, b head) int { return a.line - b.line })
}

// settle makes sessions of the groups that no session stands below.
func settle(heads []head) {
	for i := range heads {
		h := &heads[i]
		groups := h.role != Container
		for k := i + 1; k < len(heads) && !groups && heads[k].below(h); k++ {
			groups = heads[k].role == Session
		}
		if !groups {
			h.role = Session
		}
	}
}

// below reports whether o stands below h. Lines that the notation gives no level
// are below any heading, and any session is below those of them that group others.
func (o *head) below(h *head) bool {
	return o.role != Event && h.role != Event && (o.level == 0 || h.level > 0 && o.level > h.level || h.level == 0 && h.role == Container && o.role == Session)
}

// name is what the sessions of a way are.
func (w *way) name() string {
	switch {
	case w.tree && w.lean > 0:
		return "headings as they are nested, more of them groups"
	case w.tree && w.lean < 0:
		return "headings as they are nested, fewer of them groups"
	case w.tree:
		return "headings as they are nested"
	}
	if len(w.signs) > 0 {
		names := make([]string, len(w.signs))
		for i, s := range w.signs {
			names[i] = s.String()
		}
		return "nested: " + strings.Join(names, ", ")
	}
	if len(w.classes) == 0 {
		return "no sessions"
	}
	names := make([]string, len(w.classes))
	for i := range w.classes {
		names[i] = w.classes[i].name
	}
	name := strings.Join(names, " and ")
	if w.inside {
		name += ", headings inside"
	}
	return name
}
