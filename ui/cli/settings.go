package cli

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"yomi/ui"
	"yomi/ui/config"
	"yomi/ui/lang"
)

// set takes the settings. What is wrong in them is said, a line each, and what
// is right counts.
func (a *run) set(args []string) {
	var problems []config.Problem
	a.settings, problems = config.Load(a.Env)
	a.language(args)
	for _, p := range problems {
		a.wrong(p.Say(a.lang))
	}
	if s := &a.settings; !ui.IsTheme(s.Theme) {
		a.wrong(s.Where("theme") + ": " + a.noTheme(s.Theme))
		s.Theme = ""
	}
	if s := &a.settings; s.Encoding != "" && a.IsEncoding != nil && !a.IsEncoding(s.Encoding) {
		a.wrong(s.Where("encoding") + ": " + a.say("%s is no encoding", s.Encoding))
		s.Encoding = ""
	}
	var keys []ui.KeySetting
	for _, k := range a.settings.Keys {
		keys = append(keys, ui.KeySetting{Action: k.Action, Keys: k.Keys, Where: k.Where})
	}
	var err error
	if a.keys, err = ui.NewKeymap(keys, a.lang); err != nil {
		for line := range strings.SplitSeq(err.Error(), "\n") {
			a.wrong(line)
		}
	}
	var own []ui.Colour
	for _, c := range a.settings.Colours {
		own = append(own, ui.Colour(c))
	}
	if a.colours, err = ui.CheckColours(own, a.lang); err != nil {
		for line := range strings.SplitSeq(err.Error(), "\n") {
			a.wrong(line)
		}
	}
	if a.settings.Old && a.notice == "" {
		a.notice = a.say("the settings are a file in TOML now: yomi config writes them as one")
	}
}

// wrong says what is wrong with the settings, and the first of it again in the
// reader, whose screen covers what was said before: on one line, in which the home
// folder would take the room of the reason.
func (a *run) wrong(said string) {
	a.warn(said)
	if a.notice != "" {
		return
	}
	a.notice = said
	if home := a.Env("HOME"); len(home) > len("/") {
		if rest, ok := strings.CutPrefix(said, home+"/"); ok {
			a.notice = "~/" + rest
		}
	}
}

// noTheme says that there is no theme of that name.
func (a *run) noTheme(name string) string {
	return a.say("there is no theme %q; the themes are %s", name, strings.Join(ui.Themes(), ", "))
}

// language is what --lang says, else the settings, else the locale. Help and
// the messages about flags need it before the flags are parsed.
func (a *run) language(args []string) {
	name := a.settings.Lang
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if said, ok := strings.CutPrefix(arg, "--lang="); ok {
			name = said
		} else if arg == "--lang" && i+1 < len(args) {
			name = args[i+1]
		}
	}
	a.lang = lang.Of(a.Env)
	if l, ok := lang.Named(name); ok {
		a.lang = l
	}
}

// checkLanguage is an error for what --lang cannot be.
func (a *run) checkLanguage(name string) error {
	if _, ok := lang.Named(name); ok || name == "" {
		return nil
	}
	return a.errorf("--lang %s: %s", name, strings.Join(lang.Names(), ", "))
}

// checkSort is an error for what --sort cannot be.
func (a *run) checkSort() error {
	if a.sort == "name" || a.sort == "date" {
		return nil
	}
	return a.errorf("--sort %s: name or date", a.sort)
}

// checkEncoding is an error for what --encoding cannot be.
func (a *run) checkEncoding() error {
	if a.encoding == "" || a.IsEncoding == nil || a.IsEncoding(a.encoding) {
		return nil
	}
	return a.errorf("--encoding %s: %s", a.encoding, strings.Join(a.Encodings, ", "))
}

func (a *run) configCommand() *cobra.Command {
	return &cobra.Command{Use: "config", Short: a.say("Print a settings file that says what is set and what else can be"), Args: a.takes(0, 0),
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(a.Stdout, a.settings.File(a.lang, ui.Themes()))
			return err
		}}
}
