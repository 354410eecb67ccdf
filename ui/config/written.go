package config

import (
	"fmt"
	"strings"

	"yomi/ui/lang"
)

// File is a settings file that says what is set now, and what else there is in
// comments: `yomi config` prints it, to begin from or to take over the file of
// older versions. names are the actions that can be given keys, and themes the
// names of the themes.
func (s *Settings) File(l lang.Lang, themes []string) string {
	var b strings.Builder
	for i, row := range table {
		if i > 0 {
			b.WriteByte('\n')
		}
		does := l.Say(row.does)
		if row.name == "theme" {
			does += ": " + strings.Join(themes, ", ")
		}
		fmt.Fprintf(&b, "# %s\n", does)
		if now := row.get(s); now != "" {
			fmt.Fprintf(&b, "%s = %s\n", row.name, now)
		} else {
			fmt.Fprintf(&b, "# %s = %s\n", row.name, row.example)
		}
	}
	fmt.Fprintf(&b, "\n# %s\n", l.Say("colours of your own: #rrggbb, red, bright-blue, 0 to 255, or none; [colours.dark] and [colours.light] for one background"))
	s.colours(&b)
	fmt.Fprintf(&b, "\n# %s\n", l.Say("other keys for an action: yomi keys --names lists the actions"))
	if len(s.Keys) == 0 {
		b.WriteString("# [keys]\n# down = [\"j\", \"down\", \"ctrl+n\"]\n# copy-summary = \"c\"\n")
		return b.String()
	}
	b.WriteString("[keys]\n")
	for _, k := range s.Keys {
		keys := listed(k.Keys)
		if keys == "" {
			keys = "[]"
		}
		fmt.Fprintf(&b, "%s = %s\n", k.Action, keys)
	}
	return b.String()
}

// colours writes the tables of colours.
func (s *Settings) colours(b *strings.Builder) {
	if len(s.Colours) == 0 {
		b.WriteString("# [colours]\n# event = \"#ff9ec7\"\n# link = \"bright-blue\"\n")
		return
	}
	for i, on := range []string{"", "dark", "light"} {
		begun := false
		for _, c := range s.Colours {
			if c.On != on {
				continue
			}
			if !begun {
				b.WriteString([]string{"[colours]\n", "[colours.dark]\n", "[colours.light]\n"}[i])
				begun = true
			}
			fmt.Fprintf(b, "%s = %s\n", c.Role, quoted(c.Value))
		}
	}
}
