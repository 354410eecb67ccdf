package ui

import (
	"strings"

	"charm.land/lipgloss/v2"

	"yomi/ui/text"
)

// theme gives each style of a row its colours. It uses the terminal's own
// sixteen colours, which suit light and dark backgrounds alike because people
// chose them; and nothing is said by colour alone: titles are bold, marks are
// underlined, the cursor's row is reversed.
type theme struct {
	styles map[text.Style]lipgloss.Style
	marked map[text.Style]lipgloss.Style
}

func newTheme() theme {
	plain := lipgloss.NewStyle()
	fg := func(c string) lipgloss.Style { return plain.Foreground(lipgloss.Color(c)) }
	styles := map[text.Style]lipgloss.Style{
		text.Plain:      plain,
		text.Title:      fg("5").Bold(true),
		text.Session:    fg("4").Bold(true),
		text.Section:    plain.Bold(true),
		text.Bullet:     fg("6"),
		text.Count:      fg("3"),
		text.Dim:        plain.Faint(true),
		text.Link:       fg("6").Underline(true),
		text.Code:       fg("2"),
		text.Quote:      plain.Italic(true),
		text.Field:      fg("3"),
		text.Border:     plain.Faint(true),
		text.Header:     plain.Bold(true).Reverse(true),
		text.HeaderAway: plain.Underline(true),
		text.Status:     plain.Faint(true),
		text.StatusKey:  plain.Bold(true),
		text.Error:      fg("1").Bold(true),
		text.Prompt:     fg("5").Bold(true),
		text.Cursor:     plain.Reverse(true),
		text.CursorAway: plain.Underline(true),
		text.Help:       plain,
	}
	th := theme{styles: styles, marked: map[text.Style]lipgloss.Style{}}
	for k, s := range styles {
		th.marked[k] = s.Bold(true).Underline(true).Foreground(lipgloss.Color("3"))
	}
	// On the reversed cursor row a mark stands out by going back.
	th.marked[text.Cursor] = plain.Bold(true).Underline(true)
	return th
}

// render turns rows into what Bubble Tea draws. Spans are already laid out:
// Lip Gloss colours them and measures nothing.
func (th theme) render(rows []text.Row) string {
	var b strings.Builder
	for i, row := range rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, s := range row {
			switch {
			case s.Mark:
				b.WriteString(th.marked[s.Style].Render(s.Text))
			case s.Style == text.Plain:
				b.WriteString(s.Text)
			default:
				b.WriteString(th.styles[s.Style].Render(s.Text))
			}
		}
	}
	return b.String()
}
