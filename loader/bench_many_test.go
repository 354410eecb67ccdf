package loader

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
	"unicode/utf8"
)

// speech is what invented notes are written in.
type speech struct {
	words, first, last []string
	join, stop, host   string
}

var speeches = [...]speech{
	{strings.Fields(`the cache is warmed before each deploy and a queue holds what arrives until workers are back slow queries were found by their traces we measured twice
		then changed one thing at a time nobody read that alert so it went away`),
		strings.Fields("Ada Ben Carla Dan Emma Finn Gita Hugo Iris Jon"), strings.Fields("Holm Berg Lind Stone Marsh Novak Silva Weber"), " ", ".", "Speaker: "},
	{strings.Fields("監視の 仕組みを 作り直した 障害が 起きたら 手順を 読む 設定は 一か所に まとめる 負荷試験を 毎週 回す 記録を 残すと 後で 役に立つ 配備は 小さく 戻せるように"),
		strings.Fields("太郎 花子 一郎 健 美咲 誠 直樹 由美"), strings.Fields("佐藤 鈴木 高橋 田中 伊藤 渡辺 真壁 高尾"), "", "。", "登壇者："},
}

// writer invents notes, the same for the same seed.
type writer struct {
	strings.Builder
	*rand.Rand
	speech
}

func newWriter(seed uint64, t speech) *writer {
	return &writer{Rand: rand.New(rand.NewPCG(seed, 1)), speech: t}
}

func (w *writer) one(of []string) string { return of[w.IntN(len(of))] }

// text is so many words, the first with a capital.
func (w *writer) text(n int) string {
	var all []string
	for range n {
		all = append(all, w.one(w.words))
	}
	s := strings.Join(all, w.join)
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

func (w *writer) name() string { return w.one(w.first) + " " + w.one(w.last) }

// talk is a short talk: its title, who speaks and two or three notes.
func (w *writer) talk(n int, title, item string) {
	fmt.Fprintf(w, "%s%s %d\n\n%s%s\n\n", title, w.text(4), n, w.host, w.name())
	for range 2 + w.IntN(2) {
		fmt.Fprintf(w, "%s%s\n", item, w.text(9))
	}
	w.WriteByte('\n')
}

// BenchmarkTalks loads one document of many short talks.
func BenchmarkTalks(b *testing.B) {
	for _, kind := range []struct {
		name        string
		speech      int
		title, item string
	}{{"markdown", 0, "## ", "- "}, {"plain", 1, "■ ", "・"}} {
		b.Run(kind.name, func(b *testing.B) {
			w := newWriter(1, speeches[kind.speech])
			for n := 0; w.Len() < 4<<20; n++ {
				w.talk(n, kind.title, kind.item)
			}
			doc := []byte(w.String())
			b.SetBytes(int64(len(doc)))
			for b.Loop() {
				parseDoc("talks", doc)
			}
		})
	}
}

// note is a document as a folder of notes has many: a diary, minutes, a talk, a list of
// what was read, each in its own way of writing.
func note(seed uint64) string {
	w := newWriter(seed, speeches[seed%2])
	size := 1000 + w.IntN(9000)
	head, sub, item := w.one([]string{"# ", "", "* ", "【"}), w.one([]string{"## ", "■ ", "● ", "", "1. ", "** "}), w.one([]string{"- ", "・", "* ", "  - ", ""})
	fmt.Fprintf(w, "%s%s 2019-%02d-%02d\n\n", head, w.text(3), 1+w.IntN(12), 1+w.IntN(28))
	if w.IntN(2) == 0 {
		fmt.Fprintf(w, "%s%s, %s\n\n", w.host, w.name(), w.name())
	}
	for w.Len() < size {
		switch w.IntN(4) {
		case 0:
			w.talk(w.IntN(99), sub, item)
		case 1:
			fmt.Fprintf(w, "%s%s\n%s%s\n\n", sub, w.text(3), w.text(30), w.stop)
		case 2:
			fmt.Fprintf(w, "%s%d/%d %s\n", sub, 1+w.IntN(12), 1+w.IntN(28), w.name())
			for range 1 + w.IntN(8) {
				fmt.Fprintf(w, "%s%s\n", item, w.text(3+w.IntN(12)))
			}
		default:
			for range 1 + w.IntN(4) {
				fmt.Fprintf(w, "%s%s", w.text(12), w.stop)
			}
			fmt.Fprintf(w, "\n\nhttps://example.org/%d\n\n", w.IntN(999))
		}
	}
	return w.String()
}

// BenchmarkNotes loads a folder of many small documents.
func BenchmarkNotes(b *testing.B) {
	folder := fstest.MapFS{}
	for n := range uint64(300) {
		folder[fmt.Sprintf("note%d.txt", n)] = &fstest.MapFile{Data: []byte(note(n))}
	}
	for b.Loop() {
		r, err := LoadFS(context.Background(), folder, ".", Options{}, nil)
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(r.Bytes)
	}
}
