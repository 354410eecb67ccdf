package cli

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"yomi/model/search"
	"yomi/ui/code"
	"yomi/ui/notices"
)

func (a *run) licensesCommand() *cobra.Command {
	return &cobra.Command{Use: "licenses", Short: a.say("Print the notices of the data and the modules inside"), Args: a.takes(0, 0),
		RunE: func(*cobra.Command, []string) error {
			rule := "\n" + strings.Repeat("=", ruleWidth) + "\n\n"
			parts := slices.Concat(search.Notices(), a.Notices, []string{code.Notice(), notices.Modules})
			_, err := io.WriteString(a.Stdout, strings.Join(parts, rule))
			return err
		}}
}

// ruleWidth is the width of the rule between notices, and of the lines they
// were written in.
const ruleWidth = 75
