package cli

import (
	"testing"

	"yomi/ui"
	"yomi/ui/saved"
)

// TestKeptInTurn: marks set in quick succession are saved side by side; the last one set
// is what is there in the end.
func TestKeptInTurn(t *testing.T) {
	home := t.TempDir()
	env := func(name string) string { return map[string]string{"HOME": home}[name] }
	k := &keeper{store: saved.Open(env, []string{"a.txt"})}
	for _, s := range []ui.Saved{
		{Turn: 2, Marks: map[string]string{"a": "later"}},
		{Turn: 1, Marks: map[string]string{"a": "before"}},
	} {
		if err := k.save(s); err != nil {
			t.Fatal(err)
		}
	}
	var got ui.Saved
	if err := k.store.Load(&got); err != nil || got.Marks["a"] != "later" {
		t.Errorf("%v, %v", got, err)
	}
}
