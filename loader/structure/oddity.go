package structure

// Oddity is something strange in a document's outline.
type Oddity struct {
	Line int    // source line, from 0
	Text string // a message, with its arguments
	Args []any
}

// Oddities lists the items of agendas that nothing came of, and levels that
// titles skip, each pair of levels once.
func (p *Plan) Oddities() []Oddity {
	var found []Oddity
	for _, i := range p.notes.unmet {
		found = append(found, Oddity{Line: int(p.blocks[i].Line), Text: says("an agenda item without its session")})
	}
	return append(found, p.skippedLevels()...)
}

func (p *Plan) skippedLevels() []Oddity {
	var found []Oddity
	skips := map[[2]int]int{} // by the two levels, how often
	var first []int           // the first title of each
	for i := range p.heads {
		h := &p.heads[i]
		if h.parent < 0 || h.role == Event {
			continue
		}
		level, above := int(p.blocks[h.line].Level), int(p.blocks[p.heads[h.parent].line].Level)
		if level == 0 || above == 0 || level <= above+1 {
			continue
		}
		levels := [2]int{above, level}
		if skips[levels] == 0 {
			first = append(first, i)
		}
		skips[levels]++
	}
	for _, i := range first {
		h := &p.heads[i]
		levels := [2]int{int(p.blocks[p.heads[h.parent].line].Level), int(p.blocks[h.line].Level)}
		odd := Oddity{int(p.blocks[h.line].Line), says("a title of level %d under one of level %d"), []any{levels[1], levels[0]}}
		if more := skips[levels] - 1; more > 0 {
			odd.Text, odd.Args = says("a title of level %d under one of level %d, and %d more so"), append(odd.Args, more)
		}
		found = append(found, odd)
	}
	return found
}

// says is its argument: a message, which is said in the language of the
// interface.
func says(message string) string { return message }
