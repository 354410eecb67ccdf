package ui

import (
	"errors"
	"image/color"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"charm.land/lipgloss/v2"

	"yomi/ui/lang"
)

// tint is a theme that has colours for dark backgrounds and for light ones, in
// the order of roles.
type tint struct{ name, dark, light string }

// tints were made by hue: in each the colours of one background are equally
// bright (OKLCH, lightness 0.80 on dark and 0.44 on light), but for marks and
// what frames the text, and have a contrast of 4.5 : 1 on what terminals come
// with. What stands behind the cursor's row is so grey that of 256 colours a grey
// is the nearest on dark: the others there are far brighter.
var tints = []tint{
	{"sea", "#44d6d6 #78c7fd #e1eaea #61d7b2 #9ea7a6 #dcba5c #52cff3 #7ad59c #f2d76c #fda19a #262f2f",
		"#005f5f #025884 #1c2323 #06614b #5d6565 #664f00 #005c71 #006436 #625101 #8c2d2b #e4f2f1"},
	{"forest", "#94d186 #bbc769 #e4eae3 #69d6aa #a1a6a0 #ebb25f #4cd7c8 #a4cd79 #f2d76c #ffa191 #2a2f29",
		"#28621a #515800 #1f231e #076246 #60655f #6f4a06 #096058 #3c5f00 #625101 #8c2e23 #e9f1e8"},
	{"plum", "#f59cd8 #d0a9fe #ede5ea #b1b7fd #a9a2a6 #f7ab5d #98bffe #ed9ee5 #f9d46b #fda1a0 #302e2f",
		"#7f2f69 #643b8b #252023 #474698 #676165 #774500 #234f99 #783274 #664f00 #8c2c33 #f6ebf2"},
	{"amber", "#f9a870 #e6b55d #ede6e2 #fea47c #aaa39f #d6bd5c #c2c564 #accb73 #f9d46b #fda19a #342c27",
		"#7f3e00 #6c4c02 #26201d #863709 #68625e #625101 #565602 #455c01 #664f00 #8c2d2b #f6ece6"},
	{"rose", "#ff9cb3 #f89dc9 #eee5e7 #fda1a0 #aaa2a4 #f6ab6b #e0a4ee #83d494 #ffd16b #ffa191 #342c2d",
		"#86304a #81315c #262021 #883136 #696162 #7a4306 #6f397b #03642b #694e00 #8c2e23 #f8ebed"},
	{"dusk", "#c7aff5 #9ebdff #e9e6ee #75caf2 #a5a3aa #f2ab83 #86c5fa #64d1d7 #fed081 #ff9ea6 #2f2e30",
		"#5b4481 #375089 #222126 #085a78 #646268 #7d3f17 #145786 #005f63 #6c4c02 #8c2b3b #f0ecf7"},
	{"ink", "#eeeeee #d7d7d7 #e8e8e8 #aeaeae #a4a4a4 #bebebe #92c1fd #c4c4c4 #ffd16b #fda19a #2e2e2e",
		"#161616 #2e2e2e #222222 #555555 #636363 #4d4d4d #1c5293 #484848 #694e00 #8c2d2b #eeeeee"},
	{"paper", "#e1b1a1 #a1c1e4 #eee6e3 #d7b894 #aaa3a0 #d0bb92 #96c6dd #aac8a3 #fdcda6 #fda19a #352b28",
		"#6f4739 #385573 #26201e #684d2c #69615f #62502a #2c596d #415b3b #7a4306 #8c2d2b #f8ebe7"},
}

// roles are the things that have a colour, by the names that settings give them.
var roles = []struct {
	name string
	of   func(c *colours) *color.Color
}{
	{"event", func(c *colours) *color.Color { return &c.event }},
	{"session", func(c *colours) *color.Color { return &c.session }},
	{"section", func(c *colours) *color.Color { return &c.section }},
	{"bullet", func(c *colours) *color.Color { return &c.bullet }},
	{"count", func(c *colours) *color.Color { return &c.count }},
	{"field", func(c *colours) *color.Color { return &c.field }},
	{"link", func(c *colours) *color.Color { return &c.link }},
	{"code", func(c *colours) *color.Color { return &c.code }},
	{"mark", func(c *colours) *color.Color { return &c.mark }},
	{"alert", func(c *colours) *color.Color { return &c.alert }},
	{"here", func(c *colours) *color.Color { return &c.here }},
}

// Roles are the names of what has a colour.
func Roles() []string {
	var names []string
	for _, r := range roles {
		names = append(names, r.name)
	}
	return names
}

// tinted reads the colours of a tint.
func tinted(said string) colours {
	var c colours
	for i, hex := range strings.Fields(said) {
		*roles[i].of(&c) = lipgloss.Color(hex)
	}
	return c
}

// goesByBackground reports whether a theme has colours for dark backgrounds and
// others for light ones.
func goesByBackground(name string) bool {
	return name == "" || name == "auto" || name == "high-contrast" || slices.ContainsFunc(tints, func(t tint) bool { return t.name == name })
}

// Colour is a colour of one's own, in place of the theme's.
type Colour struct {
	Role  string
	Value string // #rrggbb, a name such as red or bright-blue, or a number from 0 to 255
	On    string // dark, light, or "" for both
	Where string // the file and line that say so
}

// names are the sixteen colours that every terminal has.
var colourNames = []string{"black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"}

// hexadecimal is a colour by its red, green and blue.
var hexadecimal = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`)
})

// value reads a colour; ok is false for what is none. "none" is the terminal's
// own.
func (c Colour) value() (of color.Color, ok bool) {
	name, bright := strings.CutPrefix(c.Value, "bright-")
	if i := slices.Index(colourNames, name); i >= 0 {
		if bright {
			i += len(colourNames)
		}
		return lipgloss.Color(strconv.Itoa(i)), true
	}
	if n, err := strconv.Atoi(c.Value); err == nil {
		return lipgloss.Color(c.Value), n >= 0 && n <= 255
	}
	if c.Value == "none" {
		return nil, true
	}
	return lipgloss.Color(c.Value), hexadecimal().MatchString(c.Value)
}

// CheckColours is an error, a line each, for what is no colour or is of
// nothing, and gives the rest.
func CheckColours(all []Colour, l lang.Lang) (good []Colour, err error) {
	for _, c := range all {
		switch _, ok := c.value(); {
		case !slices.Contains(Roles(), c.Role):
			err = errors.Join(err, errors.New(c.Where+": "+l.Say("nothing is called %q: %s are", c.Role, strings.Join(Roles(), ", "))))
		case !ok:
			err = errors.Join(err, errors.New(c.Where+": "+l.Say("%q is no colour: #rrggbb, red, bright-blue, 0 to 255, or none", c.Value)))
		default:
			good = append(good, c)
		}
	}
	return good, err
}

// own gives colours those of one's own.
func (c colours) own(all []Colour, light bool) colours {
	for _, o := range all {
		if o.On == "light" && !light || o.On == "dark" && light {
			continue
		}
		for _, r := range roles {
			if r.name == o.Role {
				*r.of(&c), _ = o.value()
			}
		}
	}
	return c
}
