package inline

import (
	"testing"

	"yomi/model/treetest"
)

// What is around a text whose line ends become LF stays around it.
func TestPreformatted(t *testing.T) {
	for why, source := range map[string]string{
		"LF": "a\n<b>b</b>\n\n<a href=\"https://e.example/\">c</a>", "CRLF": "a\r\n<b>b</b>\r\n\r\n<a href=\"https://e.example/\">c</a>",
		"CR": "a\r<b>b</b>\r\r<a href=\"https://e.example/\">c</a>", "NEL": "a\u0085<b>b</b>\u0085\u0085<a href=\"https://e.example/\">c</a>",
		"CR written out": "a&#13;\n<b>b</b>&#13;\r\n&#13;<a href=\"https://e.example/\">c</a>", "<br>": "a<br><b>b</b><br><br><a href=\"https://e.example/\">c</a>",
	} {
		got := NewReader(Preformatted, source).Line(0, len(source))
		if said := treetest.Marked(got.Said, got.Runs); said != "a\n⟨strong b⟩\n\n⟨link https://e.example/|c⟩" {
			t.Errorf("%s: %q", why, said)
		}
	}
}
