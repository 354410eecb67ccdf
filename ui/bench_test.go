package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/ui/text"
)

// manyNotes is a tree of about n notes in sessions of a hundred.
func manyNotes(n int) *model.Tree {
	var src strings.Builder
	words := []string{"監視間隔は5分にした。", "Lambda retries twice and then gives up. ", "运维开发的最佳实践，", "エラーバジェットを使い切ったら止める。"}
	for i := range n {
		if i%1000 == 0 {
			fmt.Fprintf(&src, "会議 %d\n", i/1000)
		}
		if i%100 == 0 {
			fmt.Fprintf(&src, "セッション %d\n", i/100)
		}
		fmt.Fprintf(&src, "%d %s\n", i, strings.Repeat(words[i%len(words)], 1+i%7))
	}
	doc := model.NewDocument("many.txt", src.String(), "UTF-8")
	b := model.NewBuilder(doc)
	for line := range doc.Lines() {
		said := doc.Line(line)
		n := model.Node{Text: said, Off: int32(doc.LineStart(line)), Line: int32(line), Lines: 1}
		depth := 2 + line%3
		switch {
		case strings.HasPrefix(said, "会議"):
			n.Kind, n.Form, depth = model.Event, model.Heading, 0
		case strings.HasPrefix(said, "セッション"):
			n.Kind, n.Form, depth = model.Session, model.Heading, 1
		default:
			n.Form = model.Item
		}
		b.Add(depth, n)
	}
	return model.Join(b)
}

// BenchmarkKeyToFrame is what a person feels: a key through Update and View
// to the finished screen of 200×50 cells, colours included. It reports the
// median and the 99th percentile, which must not grow with the notes.
func BenchmarkKeyToFrame(b *testing.B) {
	keys := []string{"down", "down", "pgdown", "l", "J", "h", "G", "up", "pgup", "g", "L", "H", "enter", "ctrl+d", "ctrl+d", "tab"}
	for _, n := range []int{10, 10_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			first := Notes{Tree: manyNotes(n)}
			var m tea.Model = New(context.Background(), Options{First: &first, Measure: text.New(false)})
			m, _ = m.Update(tea.WindowSizeMsg{Width: 200, Height: 50})
			var took []time.Duration
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				k := press(keys[i%len(keys)])
				start := time.Now()
				m, _ = m.Update(k)
				_ = m.View()
				took = append(took, time.Since(start))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds()), "p50-µs")
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
		})
	}
}

// BenchmarkFirstFrame is New, the size and the first View.
func BenchmarkFirstFrame(b *testing.B) {
	for _, n := range []int{1000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			first := Notes{Tree: manyNotes(n)}
			for b.Loop() {
				var m tea.Model = New(context.Background(), Options{First: &first, Measure: text.New(false)})
				m, _ = m.Update(tea.WindowSizeMsg{Width: 200, Height: 50})
				_ = m.View()
			}
		})
	}
}

// BenchmarkPaste is two thousand characters pasted into the filter, in
// brackets and as that many keys, up to the last frame; each key's question
// makes the one before it void.
func BenchmarkPaste(b *testing.B) {
	first := Notes{Tree: manyNotes(100_000)}
	pasted := strings.Repeat("監視の話を書き写す。", 200)
	var m tea.Model = New(context.Background(), Options{First: &first, Measure: text.New(false)})
	m, _ = m.Update(tea.WindowSizeMsg{Width: 200, Height: 50})
	m, _ = m.Update(press("/"))
	b.Run("bracketed", func(b *testing.B) {
		for b.Loop() {
			m, _ := m.Update(tea.PasteMsg{Content: pasted})
			_ = m.View()
		}
	})
	b.Run("plain", func(b *testing.B) {
		for b.Loop() {
			m := m
			for _, r := range pasted {
				m, _ = m.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
				_ = m.View()
			}
		}
	})
}

// counter counts what is written to a terminal.
type counter struct {
	bytes atomic.Int64
	wrote chan struct{}
}

func (c *counter) Write(p []byte) (int, error) {
	c.bytes.Add(int64(len(p)))
	select {
	case c.wrote <- struct{}{}:
	default:
	}
	return len(p), nil
}

// BenchmarkBytesWritten is what a key sends to a terminal of 200×50 cells, which
// is what one waits for over a slow line. A key that changes nothing on the
// screen is waited for a few frames long.
func BenchmarkBytesWritten(b *testing.B) {
	for _, c := range []struct{ what, keys string }{
		{"next row", "down up"}, {"page", "pgdown pgdown pgup pgup"}, {"fold", "l h"}, {"type", "a b backspace backspace"},
	} {
		b.Run(c.what, func(b *testing.B) {
			first := Notes{Tree: manyNotes(10_000)}
			out := &counter{wrote: make(chan struct{}, 1)}
			p := tea.NewProgram(New(context.Background(), Options{First: &first, Measure: text.New(false)}),
				tea.WithInput(nil), tea.WithOutput(out), tea.WithWindowSize(200, 50), tea.WithoutSignals(), tea.WithFPS(framesPerSecond))
			ended := make(chan struct{})
			go func() {
				defer close(ended)
				_, _ = p.Run()
			}()
			settle := func() {
				for quiet := false; !quiet; {
					select {
					case <-out.wrote:
					case <-time.After(50 * time.Millisecond):
						quiet = true
					}
				}
			}
			p.Send(press("j"))
			if c.what == "type" {
				p.Send(press("/"))
			}
			settle()
			keys := strings.Fields(c.keys)
			before, sent := out.bytes.Load(), 0
			for b.Loop() {
				p.Send(press(keys[sent%len(keys)]))
				settle()
				sent++
			}
			b.ReportMetric(float64(out.bytes.Load()-before)/float64(sent), "bytes/key")
			p.Quit()
			<-ended
		})
	}
}
