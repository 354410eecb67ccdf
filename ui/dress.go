package ui

import (
	"github.com/charmbracelet/colorprofile"

	"yomi/ui/reader"
	"yomi/ui/terminal"
	"yomi/ui/text"
)

// appearance is what decides on the colours.
type appearance struct {
	theme string // as named in the options
	light bool   // the terminal said that its background is
	few   bool   // it has sixteen colours or fewer
	none  bool   // it has none, or is to show none
	own   []Colour
}

// on is the appearance on a terminal with such colours.
func (a appearance) on(p colorprofile.Profile) appearance {
	a.few, a.none = p <= colorprofile.ANSI, p <= colorprofile.Ascii
	return a
}

// signs are the attributes that are shown by signs around the text: those that
// the terminal has no style for, those whose style is a colour where there is
// none, and with the theme that does without looks all that have one.
func (a appearance) signs(can terminal.Ability) text.Attr {
	var signs text.Attr
	if !can.Strike {
		signs |= text.Strike
	}
	if !can.Italic {
		signs |= text.Emph
	}
	if a.none || a.colours().code == nil {
		signs |= text.Literal | text.Math | text.Bright
	}
	if a.theme == "none" {
		signs |= text.Strong | text.Emph
	}
	return signs
}

// dress gives everything the looks that theme, terminal and background ask for.
func (m Model) dress() Model {
	m.theme = newTheme(m.looks.colours())
	m.theme.links = m.opt.Terminal.Links
	page := m.page()
	m.outline, m.palette = m.outline.Signs(page.Signs), m.palette.Signs(page.Signs)
	m.reader, m.preview = m.reader.Set(page), m.preview.Set(page)
	return m
}

// page is how text stands in the panes.
func (m Model) page() reader.Page {
	page := m.opt.Page
	page.Signs, page.Lang = m.looks.signs(m.opt.Terminal), m.opt.Lang
	return page
}

// colours are those of the named theme, with one's own in their place; auto,
// high-contrast and the tints are for dark ones until the terminal said what its background is.
func (a appearance) colours() colours { return a.themed().own(a.own, a.light || a.theme == "light") }

// themed are the colours of the theme.
func (a appearance) themed() colours {
	name := a.theme
	for _, t := range tints {
		switch {
		case t.name != name:
		case a.few:
			name = "auto" // the nearest of sixteen colours can be anything
		case a.light:
			return tinted(t.light)
		default:
			return tinted(t.dark)
		}
	}
	if name == "" || name == "auto" {
		name = "dark"
		if a.light {
			name = "light"
		}
	}
	if name == "high-contrast" && a.light {
		name = "high-contrast-light"
	}
	if c, ok := themes[name+"-16"]; ok && a.few {
		return c
	}
	return themes[name]
}
