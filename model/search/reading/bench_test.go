package reading

import "testing"

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		Parse(inflate(packedTable, 4))
	}
}

func BenchmarkParseForms(b *testing.B) {
	for b.Loop() {
		parseForms(inflate(packedForms, 2))
	}
}

func BenchmarkAppend(b *testing.B) {
	t := Load()
	text := []rune("監視システムの障害対応を自動化して、コンテナの運用コストを30%削減した話 by sre team")
	b.SetBytes(int64(len(string(text))))
	var out []byte
	var segs []Segment
	for b.Loop() {
		out, segs = t.Append(out[:0], segs[:0], text)
	}
}
