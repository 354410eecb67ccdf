package terminal

import "strings"

// Ability is what a terminal can show beside colours and bold type, which all
// have that matter here.
type Ability struct {
	Strike bool // a line through text (SGR 9)
	Italic bool // slanted text (SGR 3)
	Links  bool // words that lead somewhere (OSC 8), or at least ignores these
}

// All is what terminals can that were made for today.
var All = Ability{Strike: true, Italic: true, Links: true}

// lacking are the terminals, by the beginning of TERM, that cannot show
// everything, from their manuals and their terminfo entries. GNU screen shows
// slanted text reversed; what does not know OSC 8 writes it out.
var lacking = []struct {
	term string
	can  Ability
}{
	{"linux", Ability{}},
	{"vt", Ability{}},
	{"ansi", Ability{}},
	{"cons25", Ability{}},
	{"dumb", Ability{}},
	{"screen", Ability{}},
	{"sun", Ability{}},
	{"cygwin", Ability{}},
	{"rxvt", Ability{Italic: true}},
	{"mlterm", Ability{Strike: true, Italic: true}},
	{"Eterm", Ability{}},
}

// AbilityOf tells from the environment what the terminal can show. tmux says that it
// is a screen in old settings, and passes on what the terminal around it can.
// Terminals that nobody has heard of are taken to be of today: they say so by
// the name of one that is.
func AbilityOf(env func(name string) string) Ability {
	term := env("TERM")
	if env("TMUX") != "" && strings.HasPrefix(term, "screen") {
		return All
	}
	if env("TERM_PROGRAM") == "Apple_Terminal" {
		return Ability{Italic: true}
	}
	for _, l := range lacking {
		if strings.HasPrefix(term, l.term) {
			return l.can
		}
	}
	if term == "" {
		return Ability{}
	}
	return All
}
