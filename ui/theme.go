package ui

import (
	"image/color"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"yomi/ui/text"
)

// colours are a theme's: one for each kind of thing that has one. nil is the
// terminal's own text colour.
type colours struct {
	event, session, section color.Color
	bullet, count, field    color.Color
	link, code, mark, alert color.Color
}

// themes are the colours by name. Each was chosen for a contrast of at least
// 4.5 : 1 (WCAG 2.1, 1.4.3) against black or white; where a terminal has fewer
// colours, the renderer takes the nearest. Nothing is said by colour alone:
// titles are bold, marks underlined, the cursor's row reversed, links too are
// underlined.
var themes = map[string]colours{
	"dark": {
		event: lipgloss.Color("#ff9ec7"), session: lipgloss.Color("#8ab4ff"), section: lipgloss.Color("#e8e8e8"),
		bullet: lipgloss.Color("#6fc3c3"), count: lipgloss.Color("#a0a0a0"), field: lipgloss.Color("#e0c27a"),
		link: lipgloss.Color("#6fc3c3"), code: lipgloss.Color("#a8d08d"), mark: lipgloss.Color("#ffd54a"), alert: lipgloss.Color("#ff8a80"),
	},
	"light": {
		event: lipgloss.Color("#a0005a"), session: lipgloss.Color("#0b4bb3"), section: lipgloss.Color("#202020"),
		bullet: lipgloss.Color("#006c6c"), count: lipgloss.Color("#666666"), field: lipgloss.Color("#7a5200"),
		link: lipgloss.Color("#006c6c"), code: lipgloss.Color("#2e6b12"), mark: lipgloss.Color("#a33c00"), alert: lipgloss.Color("#b00020"),
	},
	// Where there are sixteen colours, the nearest of them can be anything:
	// these are chosen instead.
	"dark-16": {
		event: lipgloss.BrightMagenta, session: lipgloss.BrightBlue, bullet: lipgloss.Cyan, count: lipgloss.White,
		field: lipgloss.Yellow, link: lipgloss.Cyan, code: lipgloss.Green, mark: lipgloss.BrightYellow, alert: lipgloss.BrightRed,
	},
	"light-16": {
		event: lipgloss.Magenta, session: lipgloss.Blue, bullet: lipgloss.Blue, count: lipgloss.BrightBlack,
		field: lipgloss.Magenta, link: lipgloss.Blue, code: lipgloss.Blue, mark: lipgloss.Red, alert: lipgloss.Red,
	},
	// The basic colours at their brightest, which people who need contrast
	// have set to what they can read.
	"high-contrast": {event: lipgloss.BrightMagenta, session: lipgloss.BrightCyan, link: lipgloss.BrightCyan, mark: lipgloss.BrightYellow, alert: lipgloss.BrightRed},
	"none":          {},
}

// Themes are the names a theme can have; auto is dark or light, as the
// terminal's background is.
func Themes() []string { return []string{"auto", "dark", "light", "high-contrast", "none"} }

// IsTheme reports whether a theme has that name. "" is auto.
func IsTheme(name string) bool { return name == "" || slices.Contains(Themes(), name) }

// theme gives each style of a row its look.
type theme struct{ plain, marked [text.Styles]switches }

// switches are what the terminal is told before and after a text to give it a
// style. They are taken once from a Lip Gloss style: to render each span anew
// costs more than all the rest of a frame.
type switches struct{ on, off string }

func switchesOf(s lipgloss.Style) switches {
	on, off, _ := strings.Cut(s.Render("x"), "x")
	return switches{on, off}
}

// appearance is what decides on the colours.
type appearance struct {
	theme string // as named in the options
	light bool   // the terminal said that its background is
	few   bool   // it has sixteen colours or fewer
}

// colours are those of the named theme; auto is dark until the terminal said
// what its background is.
func (a appearance) colours() colours {
	name := a.theme
	if name == "" || name == "auto" {
		name = "dark"
		if a.light {
			name = "light"
		}
	}
	if c, ok := themes[name+"-16"]; ok && a.few {
		return c
	}
	return themes[name]
}

// newTheme makes the looks of its colours.
func newTheme(c colours) *theme {
	plain := lipgloss.NewStyle()
	fg := func(c color.Color) lipgloss.Style {
		if c == nil {
			return plain
		}
		return plain.Foreground(c)
	}
	styles := map[text.Style]lipgloss.Style{
		text.Plain:      plain,
		text.Title:      fg(c.event).Bold(true),
		text.Session:    fg(c.session).Bold(true),
		text.Section:    fg(c.section).Bold(true),
		text.Bullet:     fg(c.bullet),
		text.Count:      fg(c.count),
		text.Dim:        fg(c.count),
		text.Link:       fg(c.link).Underline(true),
		text.Code:       fg(c.code),
		text.Quote:      plain.Italic(true),
		text.Field:      fg(c.field),
		text.Border:     fg(c.count),
		text.Header:     plain.Bold(true).Reverse(true),
		text.HeaderAway: plain.Underline(true),
		text.Status:     fg(c.count),
		text.StatusKey:  plain.Bold(true),
		text.Error:      fg(c.alert).Bold(true),
		text.Prompt:     fg(c.event).Bold(true),
		text.Cursor:     plain.Reverse(true),
		text.CursorAway: plain.Underline(true),
		text.Help:       plain,
	}
	th := &theme{}
	for k, s := range styles {
		mark := s.Bold(true).Underline(true)
		if c.mark != nil {
			mark = mark.Foreground(c.mark)
		}
		th.plain[k], th.marked[k] = switchesOf(s), switchesOf(mark)
	}
	// On the reversed cursor row a mark stands out by going back.
	th.marked[text.Cursor] = switchesOf(plain.Bold(true).Underline(true))
	return th
}

// render turns rows into what Bubble Tea draws. Spans are already laid out:
// Lip Gloss chose their colours and measures nothing.
func (th *theme) render(rows []text.Row) string {
	var b strings.Builder
	b.Grow(len(rows) * rowBytes)
	for i, row := range rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, s := range row {
			l := &th.plain[s.Style]
			if s.Mark {
				l = &th.marked[s.Style]
			}
			b.WriteString(l.on)
			b.WriteString(s.Text)
			b.WriteString(l.off)
		}
	}
	return b.String()
}

// rowBytes is about what a row of a wide screen takes, Japanese and styled.
const rowBytes = 512
