package text

import (
	"strings"
	"testing"
)

// page is Japanese and English prose as notes have it, one paragraph.
var page = strings.Repeat("監視の仕組みは、まず「何が起きたら人を起こすか」を決めるところから始まる。"+
	"CloudWatch のアラームは 5 分ごとに 12 件まで、それ以上は Slack に流すだけにした。", 40)

// odd is the same with forms that must be changed.
var odd = strings.Repeat("監視のｼｸﾐは、か\u3099んは\u3099って👨\u200d👩決める。\t次の e\u0301 行\u200b。", 60)

func BenchmarkWidth(b *testing.B) {
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		Measure{}.Width(page)
	}
}

func BenchmarkPrepare(b *testing.B) {
	for name, s := range map[string]string{"clean": page, "odd": odd} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				Prepare(s)
			}
		})
	}
}

func BenchmarkWrap(b *testing.B) {
	english := strings.Repeat("The quick summary of the incident, in plain words and without any blame. ", 60)
	for name, s := range map[string]string{"japanese": page, "english": english} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				for range (Wrapper{}).Lines(s, 60, 58) {
				}
			}
		})
	}
}

// A row of the outline: one line of a long note, cut and filled.
func BenchmarkCutAndFill(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Measure{}.Fill(Row{{Text: Measure{}.Cut(page, 76)}}, 80)
	}
}

// A keystroke in a query of two thousand characters, drawn.
func BenchmarkInput(b *testing.B) {
	var in Input
	in.Insert(strings.Repeat("監視", 1000))
	b.ReportAllocs()
	for b.Loop() {
		in.Insert("視")
		in.Backspace()
		in.View(Measure{}, 60)
	}
}
