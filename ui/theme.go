package ui

import (
	"fmt"
	"hash/crc32"
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
	here, bright            color.Color // behind the row under the reader's cursor, and behind what the writer marked
}

// themes are the colours by name. Each was chosen for a contrast of at least
// 4.5 : 1 (WCAG 2.1, 1.4.3) against black or white; where a terminal has fewer
// colours, the renderer takes the nearest. Nothing is said by colour alone:
// titles are bold, marks and the cursor's row reversed, links underlined, and where
// the cursor is while reading a sign says, too.
var themes = map[string]colours{
	"dark": {
		event: lipgloss.Color("#ff9ec7"), session: lipgloss.Color("#8ab4ff"), section: lipgloss.Color("#e8e8e8"),
		bullet: lipgloss.Color("#6fc3c3"), count: lipgloss.Color("#a0a0a0"), field: lipgloss.Color("#e0c27a"),
		link: lipgloss.Color("#6fc3c3"), code: lipgloss.Color("#a8d08d"), mark: lipgloss.Color("#ffd54a"), alert: lipgloss.Color("#ff8a80"),
		here: lipgloss.Color("#303030"), bright: lipgloss.Color("#5f4b00"),
	},
	"light": {
		event: lipgloss.Color("#a0005a"), session: lipgloss.Color("#0b4bb3"), section: lipgloss.Color("#202020"),
		bullet: lipgloss.Color("#006c6c"), count: lipgloss.Color("#666666"), field: lipgloss.Color("#7a5200"),
		link: lipgloss.Color("#006c6c"), code: lipgloss.Color("#2e6b12"), mark: lipgloss.Color("#a02c00"), alert: lipgloss.Color("#b00020"),
		here: lipgloss.Color("#eeeeee"), bright: lipgloss.Color("#ffe9a0"),
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
	// On light backgrounds the bright ones are the palest of all.
	"high-contrast-light": {event: lipgloss.Red, session: lipgloss.Blue, link: lipgloss.Blue, mark: lipgloss.Blue, alert: lipgloss.Red},
	"none":                {},
}

// Themes are the names a theme can have; auto is dark or light, as the
// terminal's background is, and so are the tints.
func Themes() []string {
	names := []string{"auto", "dark", "light"}
	for _, t := range tints {
		names = append(names, t.name)
	}
	return append(names, "high-contrast", "none")
}

// IsTheme reports whether a theme has that name. "" is auto.
func IsTheme(name string) bool { return name == "" || slices.Contains(Themes(), name) }

// theme gives each look of a row what makes the terminal show it.
type theme struct {
	styles [text.Styles]lipgloss.Style
	colours
	links bool // the terminal knows OSC 8
	known map[appearing]switches
}

// appearing is what decides how a span appears.
type appearing struct {
	style text.Style
	attr  text.Attr
	mark  bool
}

// switches are what the terminal is told before and after a text to give it a
// look. They are taken once from a Lip Gloss style: to render each span anew
// costs more than all the rest of a frame.
type switches struct{ on, off string }

func switchesOf(s lipgloss.Style) switches {
	on, off, _ := strings.Cut(s.Render("x"), "x")
	return switches{on, off}
}

// newTheme makes the looks of its colours.
func newTheme(c colours) *theme {
	th := &theme{colours: c, known: map[appearing]switches{}}
	plain := lipgloss.NewStyle()
	th.styles = [text.Styles]lipgloss.Style{
		text.Title:         ink(plain, c.event).Bold(true),
		text.Session:       ink(plain, c.session).Bold(true),
		text.Section:       ink(plain, c.section).Bold(true).Underline(true),
		text.Subsection:    ink(plain, c.section).Bold(true),
		text.Subsubsection: ink(plain, c.section).Underline(true),
		text.Bullet:        ink(plain, c.bullet),
		text.Count:         ink(plain, c.count),
		text.Dim:           ink(plain, c.count),
		text.Link:          ink(plain, c.link).Underline(true),
		text.Code:          ink(plain, c.code),
		text.Field:         ink(plain, c.field),
		text.Border:        ink(plain, c.count),
		text.Header:        plain.Bold(true).Reverse(true),
		text.HeaderAway:    plain.Underline(true),
		text.Status:        ink(plain, c.count),
		text.StatusKey:     plain.Bold(true),
		text.Error:         ink(plain, c.alert).Bold(true),
		text.Prompt:        ink(plain, c.event).Bold(true),
		text.Label:         ink(plain, c.mark).Bold(true).Reverse(true),
		text.Cursor:        plain.Reverse(true),
		text.CursorAway:    plain.Underline(true),
		text.Done:          ink(plain, c.code),
		text.Tip:           ink(plain, c.code),
		text.Info:          ink(plain, c.session),
		text.Important:     ink(plain, c.event),
		text.Warning:       ink(plain, c.field),
		text.Caution:       ink(plain, c.alert),
		text.Keyword:       ink(plain, c.session),
		text.String:        ink(plain, c.code),
		text.Number:        ink(plain, c.field),
		text.Comment:       ink(plain, c.count),
		text.Name:          ink(plain, c.event),
		text.Type:          ink(plain, c.bullet),
	}
	return th
}

// ink is s in a colour, if there is one.
func ink(s lipgloss.Style, c color.Color) lipgloss.Style {
	if c == nil {
		return s
	}
	return s.Foreground(c)
}

// paper is s on a colour, if there is one.
func paper(s lipgloss.Style, c color.Color) lipgloss.Style {
	if c == nil {
		return s
	}
	return s.Background(c)
}

// switches are those of a look.
func (th *theme) switches(l appearing) switches {
	sw, ok := th.known[l]
	if !ok {
		sw = switchesOf(th.compose(l))
		th.known[l] = sw
	}
	return sw
}

// attributes are what each attribute adds to a style, the stronger later. On a
// cursor's row, which is reversed or underlined, they add no colours.
var attributes = []struct {
	attr text.Attr
	adds func(s lipgloss.Style, c colours) lipgloss.Style
}{
	{text.Math, func(s lipgloss.Style, c colours) lipgloss.Style { return ink(s, c.field).Italic(true) }},
	{text.Literal, func(s lipgloss.Style, c colours) lipgloss.Style { return ink(s, c.code) }},
	{text.Key, func(s lipgloss.Style, c colours) lipgloss.Style { return ink(s, c.code).Bold(true) }},
	{text.Linked, func(s lipgloss.Style, c colours) lipgloss.Style { return ink(s, c.link).Underline(true) }},
	{text.Picture, func(s lipgloss.Style, c colours) lipgloss.Style { return ink(s, c.bullet).Italic(true) }},
	{text.Note, func(s lipgloss.Style, c colours) lipgloss.Style { return ink(s, c.link) }},
	{text.Strong, func(s lipgloss.Style, _ colours) lipgloss.Style { return s.Bold(true) }},
	{text.Emph, func(s lipgloss.Style, _ colours) lipgloss.Style { return s.Italic(true) }},
	{text.Faint, func(s lipgloss.Style, c colours) lipgloss.Style {
		if c.count == nil {
			return s.Faint(true)
		}
		return ink(s, c.count)
	}},
	{text.Strike, func(s lipgloss.Style, _ colours) lipgloss.Style { return s.Strikethrough(true) }},
	{text.Here, func(s lipgloss.Style, c colours) lipgloss.Style { return paper(s, c.here) }},
	{text.Bright, func(s lipgloss.Style, c colours) lipgloss.Style {
		if c.bright == nil {
			return s.Reverse(true)
		}
		return paper(s, c.bright)
	}},
}

// compose makes a look of a style and what is added to it.
func (th *theme) compose(l appearing) lipgloss.Style {
	s, c := th.styles[l.style], th.colours
	onCursor := l.style == text.Cursor || l.style == text.CursorAway
	if onCursor {
		c = colours{}
		l.attr &^= text.Bright
	}
	for _, a := range attributes {
		if l.attr&a.attr != 0 {
			s = a.adds(s, c)
		}
	}
	switch {
	case l.mark && l.style == text.Cursor: // on a reversed row a mark goes back
		return s.Reverse(false).Bold(true).Underline(true)
	case l.mark && l.attr&text.Bright != 0 && c.bright == nil: // on what is reversed, too
		return ink(s.Reverse(false), c.mark).Bold(true).Underline(true)
	case l.mark:
		return ink(s.UnsetBackground(), th.mark).Reverse(true)
	}
	return s
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
			sw := th.switches(appearing{s.Style, s.Attr, s.Mark})
			link := th.links && s.Link != ""
			if link {
				// The id joins the parts of a link that was broken into rows.
				fmt.Fprintf(&b, "\x1b]8;id=%x;%s\x1b\\", crc32.ChecksumIEEE([]byte(s.Link)), s.Link)
			}
			b.WriteString(sw.on)
			b.WriteString(s.Text)
			b.WriteString(sw.off)
			if link {
				b.WriteString("\x1b]8;;\x1b\\")
			}
		}
	}
	return b.String()
}

// rowBytes is about what a row of a wide screen takes, Japanese and styled.
const rowBytes = 512
