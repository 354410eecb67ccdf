package meaning

import "testing"

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		Open(embedded)
	}
}

// BenchmarkFirst is a first question to a table that was just loaded, with all
// that it unpacks.
func BenchmarkFirst(b *testing.B) {
	for b.Loop() {
		Open(embedded).Elsewhere(Word{"監視", Han}, func(Word, bool) {})
	}
}

func BenchmarkElsewhere(b *testing.B) {
	t := Load()
	for _, w := range []Word{{"monitoring", Latin}, {"saba", Kana}, {"監視", Han}} {
		b.Run(w.Text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				t.Elsewhere(w, func(Word, bool) {})
			}
		})
	}
}
