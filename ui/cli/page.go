package cli

import (
	"yomi/ui/reader"
	"yomi/ui/terminal"
	"yomi/ui/text"
)

// pageWidth is how many cells of text stand in a row unless a setting says
// otherwise: 42 wide characters or some 14 English words. The eye loses its way
// back to the next row in longer ones.
const pageWidth = 84

// page is how the settings want text to stand while reading.
func (a *run) page() reader.Page {
	page := reader.Page{Width: pageWidth, Addresses: a.settings.Addresses}
	if a.settings.Width != nil {
		page.Width = *a.settings.Width
	}
	return page
}

// measure is the width model of a terminal, with the tab stops of the settings.
func (a *run) measure(wide bool) text.Measure {
	if a.settings.Tab > 0 {
		return text.New(wide).Tabs(a.settings.Tab)
	}
	return text.New(wide)
}

// ability is what the terminal can show; about struck text a setting may know
// better.
func (a *run) ability() terminal.Ability {
	can := terminal.AbilityOf(a.Env)
	switch a.settings.Strike {
	case "style":
		can.Strike = true
	case "signs":
		can.Strike = false
	}
	return can
}
