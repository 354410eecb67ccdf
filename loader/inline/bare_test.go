package inline

import "testing"

// TestAddresses finds the addresses in a text without marks, of whatever kind, and none in others.
func TestAddresses(t *testing.T) {
	r := NewReader(Plain, "")
	for text, want := range map[string]string{
		"sails at https://a.example/sail": "https://a.example/sail",
		"see www.sails.example":           "https://www.sails.example",
		"ask ada@sails.example":           "ada@sails.example",
		"10:30 to 11. It was late":        "",
		"":                                "",
	} {
		to := ""
		for _, run := range r.Addresses(text) {
			to += run.To
		}
		if to != want {
			t.Errorf("%q links to %q, want %q", text, to, want)
		}
	}
}
