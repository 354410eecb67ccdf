package ui

import (
	"fmt"
	"testing"

	"charm.land/lipgloss/v2"

	"yomi/ui/lang"
)

// There are enough themes to choose from, and each goes by the background.
func TestTints(t *testing.T) {
	if n := len(Themes()); n < 8 {
		t.Errorf("there are %d themes", n)
	}
	for _, tint := range tints {
		dark, light := appearance{theme: tint.name}.colours(), appearance{theme: tint.name, light: true}.colours()
		if fmt.Sprint(dark) == fmt.Sprint(light) {
			t.Errorf("%s is the same on dark and on light", tint.name)
		}
		for _, c := range []colours{dark, light} {
			for _, r := range roles {
				if *r.of(&c) == nil {
					t.Errorf("%s has no colour for %s", tint.name, r.name)
				}
			}
		}
	}
}

func TestOwnColours(t *testing.T) {
	good, err := CheckColours([]Colour{{"event", "#ff0000", "", "c:1"}, {"link", "bright-blue", "dark", "c:2"}, {"link", "4", "light", "c:3"},
		{"mark", "none", "", "c:4"}, {"sky", "blue", "", "c:5"}, {"code", "reddish", "", "c:6"}, {"code", "256", "", "c:7"}}, lang.English)
	if len(good) != 4 {
		t.Errorf("good are %v", good)
	}
	const said = "c:5: nothing is called \"sky\": event, session, section, bullet, count, field, link, code, mark, alert, here are\n" +
		"c:6: \"reddish\" is no colour: #rrggbb, red, bright-blue, 0 to 255, or none\n" +
		"c:7: \"256\" is no colour: #rrggbb, red, bright-blue, 0 to 255, or none"
	if err == nil || err.Error() != said {
		t.Errorf("it is said\n%v\nand must be\n%s", err, said)
	}
	dark := appearance{theme: "dark", own: good}.colours()
	light := appearance{theme: "light", own: good}.colours()
	if dark.event != lipgloss.Color("#ff0000") || dark.link != lipgloss.Color("12") || dark.mark != nil || dark.code != themes["dark"].code {
		t.Errorf("on dark they are %v", dark)
	}
	if light.link != lipgloss.Color("4") || light.event != lipgloss.Color("#ff0000") {
		t.Errorf("on light they are %v", light)
	}
}
