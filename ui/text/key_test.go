package text

import "testing"

func TestFoldKey(t *testing.T) {
	tests := []struct{ in, want, why string }{
		{"j", "j", "ASCII stays"},
		{"", "", "nothing"},
		{"ｊ", "j", "full-width letter"},
		{"Ｇ", "G", "capital"},
		{"１", "1", "digit"},
		{"／？：．［］", "/?:.[]", "signs"},
		{"～！", "~!", "the ends of the range"},
		{"　", " ", "blank"},
		{"・。、「」ー", "/.,[]-", "what kana input puts on those keys"},
		{"【】《", "[]《", "Chinese input; what has no key stays"},
		{"ctrl+ｄ", "ctrl+d", "with a modifier"},
		{"enter", "enter", "names stay"},
		{"監", "監", "other text stays"},
	}
	for _, tt := range tests {
		if got := FoldKey(tt.in); got != tt.want {
			t.Errorf("FoldKey(%q) = %q, want %q: %s", tt.in, got, tt.want, tt.why)
		}
	}
}
