package terminal

import "testing"

func TestAbilityOf(t *testing.T) {
	for _, c := range []struct {
		why  string
		env  map[string]string
		want Ability
	}{
		{"a terminal of today", map[string]string{"TERM": "xterm-256color"}, All},
		{"tmux", map[string]string{"TERM": "tmux-256color", "TMUX": "x"}, All},
		{"tmux in old settings", map[string]string{"TERM": "screen-256color", "TMUX": "x"}, All},
		{"GNU screen", map[string]string{"TERM": "screen-256color"}, Ability{}},
		{"the console", map[string]string{"TERM": "linux"}, Ability{}},
		{"urxvt has no strike", map[string]string{"TERM": "rxvt-unicode-256color"}, Ability{Italic: true}},
		{"neither has the Mac's own", map[string]string{"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, Ability{Italic: true}},
		{"nothing known", nil, Ability{}},
	} {
		if got := AbilityOf(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.why, got, c.want)
		}
	}
}
