package structure

import (
	"testing"

	"yomi/loader/block"
)

// Lines that a reader sees as marked alike have the same shape, and others have not.
func TestShapeOf(t *testing.T) {
	item := func(marker, text string) *block.Block {
		return &block.Block{Kind: block.Item, Marker: marker, Text: text, Lines: 1}
	}
	para := func(text string) *block.Block { return &block.Block{Kind: block.Para, Text: text, Lines: 1} }
	for _, c := range []struct {
		a, b  *block.Block
		alike bool
	}{
		{item("1.", "10:00 はじめに"), item("12.", "15:30 おわりに"), true},
		{item("1.", "10:00 はじめに"), item("(2)", "15:30 おわりに"), false},
		{item("-", "10:00 はじめに"), item("*", "15:30 おわりに"), false},
		{para("20340611 朝の会"), para("20340612 昼の会"), true},
		{para("20340611_1.JPG"), para("20340612 昼の会"), false},
		{para("【第3回】"), para("【おわりに】"), true},
		{para("20340611.txt"), para("20340612 v1.0"), false},
		{para("@kazemi4 四枚がいい"), para("四枚がいい"), true},
		{para("@ 港の集会所"), para("港の集会所"), false},
	} {
		a, b := shapeOf(c.a, c.a.Text, c.a.Text), shapeOf(c.b, c.b.Text, c.b.Text)
		if got := a == b; got != c.alike {
			t.Errorf("%s %q is a %s, and %s %q a %s", c.a.Marker, c.a.Text, a, c.b.Marker, c.b.Text, b)
		}
	}
}

// What a blog embeds is an address, not what it is called.
func TestEmbedsAreNoTitles(t *testing.T) {
	for _, text := range []string{"[https://slides.example.org/lights:embed]", "[f:id:umibe:2031p:plain]"} {
		if s := shapeOf(&block.Block{Kind: block.Para, Text: text}, text, text); s.mark != noMark {
			t.Errorf("%s is a title: %v", text, s)
		}
	}
}
