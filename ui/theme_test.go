package ui

import (
	"fmt"
	"image/color"
	"math"
	"regexp"
	"testing"

	"charm.land/lipgloss/v2"

	"yomi/ui/text"
)

// luminance is the relative luminance of a colour (WCAG 2.1).
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		f := float64(v) / 0xFFFF
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// contrast is the ratio of two colours' luminances (WCAG 2.1), 1 to 21.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// TestContrast asks for what WCAG 2.1 asks of text (success criterion 1.4.3),
// on the backgrounds that dark and light terminals come with.
func TestContrast(t *testing.T) {
	for theme, papers := range map[string][]string{
		"dark":  {"#000000", "#1e1e1e", "#282c34"},
		"light": {"#ffffff", "#f5f5f5", "#fdf6e3"},
	} {
		c := themes[theme]
		for name, ink := range map[string]color.Color{"event": c.event, "session": c.session, "section": c.section, "bullet": c.bullet,
			"count": c.count, "field": c.field, "link": c.link, "code": c.code, "mark": c.mark, "alert": c.alert} {
			for _, paper := range papers {
				if got := contrast(ink, lipgloss.Color(paper)); got < 4.5 {
					t.Errorf("%s: %s on %s has a contrast of %.2f : 1", theme, name, paper, got)
				}
			}
		}
	}
}

// colour is a parameter of SGR that sets one.
var colour = regexp.MustCompile(`[\[;][349][0-8]`)

// TestNothingByColourAlone compares what the theme without colours tells apart
// where two things look the same otherwise.
func TestNothingByColourAlone(t *testing.T) {
	th := newTheme(themes["none"])
	for _, c := range []struct {
		why  string
		a, b switches
	}{
		{"titles and text", th.plain[text.Session], th.plain[text.Plain]},
		{"headings and text", th.plain[text.Section], th.plain[text.Plain]},
		{"links and text", th.plain[text.Link], th.plain[text.Plain]},
		{"what was found and text", th.marked[text.Plain], th.plain[text.Plain]},
		{"what was found in a title", th.marked[text.Session], th.plain[text.Session]},
		{"what was found in a link", th.marked[text.Link], th.plain[text.Link]},
		{"what was found in the cursor's row", th.marked[text.Cursor], th.plain[text.Cursor]},
		{"the cursor's row", th.plain[text.Cursor], th.plain[text.Plain]},
		{"the row under the cursor of the other pane", th.plain[text.CursorAway], th.plain[text.Cursor]},
		{"the pane that has the keys", th.plain[text.Header], th.plain[text.HeaderAway]},
		{"what went wrong", th.plain[text.Error], th.plain[text.Plain]},
	} {
		if c.a == c.b {
			t.Errorf("%s look alike: %q", c.why, c.a.on)
		}
	}
	for k, s := range th.plain {
		if colour.MatchString(s.on) {
			t.Errorf("style %d has a colour: %q", k, s.on)
		}
	}
}

// TestThemes makes the colours that options, background and terminal ask for.
func TestThemes(t *testing.T) {
	for _, c := range []struct {
		a    appearance
		want string
	}{
		{appearance{}, "dark"}, {appearance{light: true}, "light"}, {appearance{theme: "auto", light: true}, "light"},
		{appearance{theme: "dark", light: true}, "dark"}, {appearance{few: true}, "dark-16"}, {appearance{few: true, light: true}, "light-16"},
		{appearance{theme: "high-contrast", few: true}, "high-contrast"}, {appearance{theme: "none"}, "none"},
	} {
		if got := c.a.colours(); fmt.Sprint(got) != fmt.Sprint(themes[c.want]) {
			t.Errorf("%+v is not %s", c.a, c.want)
		}
	}
	for _, name := range Themes() {
		if !IsTheme(name) {
			t.Errorf("%s is no theme", name)
		}
	}
	if IsTheme("solarized") {
		t.Error("solarized is no theme")
	}
}
