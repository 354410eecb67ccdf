package commonmark

import "strings"

// Code in an item whose lines are not set in as the item asks for. To CommonMark (5.2)
// the first such line ends item and code, and the fence that was to end the code opens
// another, which takes in all that follows. Among notes the code goes on to its fence.

// fenceReach is how far below its first line such code ends at most, in bytes: a screen
// or two of code.
const fenceReach = 4096

// goesOut reports whether the line, which does not reach as far in as the open items
// ask for, is code that a fence in them opened: nothing but items is left by it, and
// the fence that ends the code stands below, or on it.
func (p *parser) goesOut(l *line, matched int) bool {
	if !p.notes || !p.in || p.kind != Fenced || p.template != "" || l.blank {
		return false
	}
	for i := matched; i < len(p.open); i++ {
		if k := p.open[i].kind; k != Item && k != List {
			return false
		}
	}
	if p.out.of != p.fence || p.off > p.out.at || p.off < p.out.from {
		p.out = fenceOut{of: p.fence, from: p.off, at: p.off}
		p.seekFence()
	}
	return p.out.ends
}

// fenceOut is what is known of the next fence: between two offsets of lines it need not
// be looked for again.
type fenceOut struct {
	of       fence
	from, at int
	ends     bool // it ends code of its mark; else it opens some, or a title stands before it
}

// seekFence looks for the next line that is a fence or a title by ##.
func (p *parser) seekFence() {
	limit := min(len(p.doc.Source), p.off+fenceReach)
	for at := p.off; at < limit; {
		end := at + strings.IndexByte(p.doc.Source[at:], '\n')
		if end < at {
			end = len(p.doc.Source)
		}
		line := strings.Trim(p.doc.Source[at:end], " \t\r")
		p.out.at = at
		left := strings.TrimLeft(line, string(p.fence.mark))
		switch n := len(line) - len(left); {
		case n >= p.fence.length:
			p.out.ends = left == ""
			return
		case strings.HasPrefix(line, "##"):
			return
		}
		at = end + 1
	}
}
