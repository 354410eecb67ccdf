package ui

import (
	"fmt"
	"image/color"
	"math"
	"regexp"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"

	"yomi/ui/terminal"
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
	dark, light := []string{"#000000", "#1e1e1e", "#282c34"}, []string{"#ffffff", "#f5f5f5", "#fdf6e3"}
	papersOf := map[string][]string{"dark": dark, "light": light}
	coloursOf := map[string]colours{"dark": themes["dark"], "light": themes["light"]}
	for _, tint := range tints {
		papersOf[tint.name+" on dark"], coloursOf[tint.name+" on dark"] = dark, tinted(tint.dark)
		papersOf[tint.name+" on light"], coloursOf[tint.name+" on light"] = light, tinted(tint.light)
	}
	for theme, papers := range papersOf {
		c := coloursOf[theme]
		for name, ink := range map[string]color.Color{"event": c.event, "session": c.session, "section": c.section, "bullet": c.bullet,
			"count": c.count, "field": c.field, "link": c.link, "code": c.code, "mark": c.mark, "alert": c.alert} {
			for _, paper := range papers {
				if got := contrast(ink, lipgloss.Color(paper)); got < 4.5 {
					t.Errorf("%s: %s on %s has a contrast of %.2f : 1", theme, name, paper, got)
				}
			}
			// Behind the row under the cursor, also where there are 256 colours.
			few := colorprofile.ANSI256.Convert
			if got := min(contrast(ink, c.here), contrast(few(ink), few(c.here))); got < 4.5 {
				t.Errorf("%s: %s under the cursor has a contrast of %.2f : 1", theme, name, got)
			}
		}
	}
}

// The theme for those who need contrast has it on dark and on light, in the
// colours that xterm gives to the sixteen.
func TestHighContrast(t *testing.T) {
	for _, c := range []struct {
		paper string
		light bool
	}{{"#000000", false}, {"#ffffff", true}} {
		of := appearance{theme: "high-contrast", light: c.light}.colours()
		for _, ink := range []color.Color{of.event, of.session, of.link, of.mark, of.alert} {
			if got := contrast(ink, lipgloss.Color(c.paper)); got < 4.5 {
				t.Errorf("%v on %s has a contrast of %.2f : 1", ink, c.paper, got)
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
	plain := func(s text.Style) appearing { return appearing{style: s} }
	marked := func(s text.Style) appearing { return appearing{style: s, mark: true} }
	with := func(a text.Attr) appearing { return appearing{attr: a} }
	for _, c := range []struct {
		why  string
		a, b appearing
	}{
		{"titles and text", plain(text.Session), plain(text.Plain)},
		{"headings and text", plain(text.Section), plain(text.Plain)},
		{"headings and those below them", plain(text.Section), plain(text.Subsection)},
		{"those and the ones below them", plain(text.Subsection), plain(text.Subsubsection)},
		{"the lowest headings and text", plain(text.Subsubsection), plain(text.Plain)},
		{"links and text", plain(text.Link), plain(text.Plain)},
		{"words that lead somewhere and text", with(text.Linked), plain(text.Plain)},
		{"what is strong and text", with(text.Strong), plain(text.Plain)},
		{"what is emphasised and text", with(text.Emph), plain(text.Plain)},
		{"what is struck and text", with(text.Strike), plain(text.Plain)},
		{"what is strong and what is struck besides", with(text.Strong), with(text.Strong | text.Strike)},
		{"a key and text", with(text.Key), plain(text.Plain)},
		{"what may be overlooked and text", with(text.Faint), plain(text.Plain)},
		{"what was found and text", marked(text.Plain), plain(text.Plain)},
		{"what was found in a title", marked(text.Session), plain(text.Session)},
		{"what was found in a link", marked(text.Link), plain(text.Link)},
		{"what was found in what the writer marked", appearing{attr: text.Bright, mark: true}, with(text.Bright)},
		{"what was found in the cursor's row", marked(text.Cursor), plain(text.Cursor)},
		{"the cursor's row", plain(text.Cursor), plain(text.Plain)},
		{"the row under the cursor of the other pane", plain(text.CursorAway), plain(text.Cursor)},
		{"the pane that has the keys", plain(text.Header), plain(text.HeaderAway)},
		{"what went wrong", plain(text.Error), plain(text.Plain)},
	} {
		if a, b := th.switches(c.a), th.switches(c.b); a == b {
			t.Errorf("%s look alike: %q", c.why, a.on)
		}
	}
	for style := range text.Styles {
		for _, attr := range []text.Attr{0, text.Here, ^text.Attr(0)} {
			if on := th.switches(appearing{style, attr, true}).on; colour.MatchString(on) {
				t.Errorf("style %d with %b has a colour: %q", style, attr, on)
			}
		}
	}
}

// TestSigns: what a terminal has no look for keeps its signs.
func TestSigns(t *testing.T) {
	for _, c := range []struct {
		why  string
		a    appearance
		can  terminal.Ability
		want text.Attr
	}{
		{"a terminal of today", appearance{}, terminal.All, 0},
		{"one without a line through text", appearance{}, terminal.Ability{Italic: true}, text.Strike},
		{"one without slanted text", appearance{}, terminal.Ability{Strike: true}, text.Emph},
		{"without colours code keeps its signs", appearance{none: true}, terminal.All, text.Literal | text.Math | text.Bright},
		{"the theme without looks", appearance{theme: "none"}, terminal.All, text.Literal | text.Math | text.Bright | text.Strong | text.Emph},
		{"a theme of few colours", appearance{theme: "high-contrast"}, terminal.All, text.Literal | text.Math | text.Bright},
	} {
		if got := c.a.signs(c.can); got != c.want {
			t.Errorf("%s: %b, want %b", c.why, got, c.want)
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
		{appearance{theme: "sea", few: true}, "dark-16"}, {appearance{theme: "sea", few: true, light: true}, "light-16"},
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
		dark, light := appearance{theme: name}.colours(), appearance{theme: name, light: true}.colours()
		if differ := fmt.Sprint(dark) != fmt.Sprint(light); differ != goesByBackground(name) {
			t.Errorf("whether %s goes by the background: %v, and its colours: %v", name, goesByBackground(name), differ)
		}
	}
	if IsTheme("solarized") {
		t.Error("solarized is no theme")
	}
}
