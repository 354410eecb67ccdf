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
