package meaning

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestList reads back what appendList wrote: lists of none, of one word and of many pages,
// in which letters and kanji are as rare and as frequent as they come.
func TestList(t *testing.T) {
	many := []string{strings.Repeat("長い", 30), "a", "é", "😀", "𠮷野家"}
	for i := range 3000 {
		many = append(many, fmt.Sprintf("word %d", i*i), string(rune('一'+i))+"的", "監視"+string(rune('ぁ'+i%80)))
	}
	slices.Sort(many)
	for _, words := range [][]string{nil, {"監視"}, {"a", "aa", "aaa"}, slices.Compact(many)} {
		s := sections{appendList(nil, words)}
		l := s.list()
		if l.count != len(words) || len(s.rest) > 0 {
			t.Errorf("%d words are %d, and %d bytes are left", len(words), l.count, len(s.rest))
			continue
		}
		for i, w := range words {
			if got := l.word(i); got != w {
				t.Fatalf("word %d of %d is %q, want %q", i, len(words), got, w)
			}
		}
	}
}

// TestHuffman checks that what is frequent takes fewer bits, and that no two pieces are
// written alike.
func TestHuffman(t *testing.T) {
	bits := huffman(map[string]int{"a": 100, "b": 40, "c": 30, "d": 1, "e": 1})
	if want := "map[a:1 b:2 c:3 d:4 e:4]"; fmt.Sprint(bits) != want {
		t.Errorf("the bits are %v, want %s", bits, want)
	}
	if bits := huffman(map[string]int{"a": 7}); bits["a"] != 1 {
		t.Errorf("the only piece takes %d bits, want 1", bits["a"])
	}
}
