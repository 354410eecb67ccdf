package decode

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"yomi/model/treetest/deadline"
)

// Text that only its own language's readers would write.
const (
	ja = "今日の勉強会では、障害対応の手順を見直しました。\r\nログの監視と通知の設定についての発表もありました。\r\n"
	hs = "今天的会议讨论了存储引擎的设计。\n演讲者说，性能问题主要在网络上。\n"
	ht = "今天的會議討論了儲存引擎的設計。\n講者說，效能問題主要在網路上。\n"
	ko = "오늘 컨퍼런스에서는 장애 대응을 다시 정리했습니다.\n로그 감시에 대한 발표도 있었습니다.\n"
	fr = "Après la conférence, nous avons parlé à propos des réseaux.\nC’était très intéressant – vraiment.\n"
)

// kanjiOnly has many letters whose bytes are controls, and none that is ASCII.
const kanjiOnly = "今日の勉強会では、障害対応の手順を見直しました。ログの監視と通知の設定についての発表もありました。不具合を一つずつ直す。"

func encode(t testing.TB, name, text string) []byte {
	t.Helper()
	cs := byName(name)
	if cs.enc == nil {
		return []byte(text)
	}
	raw, err := cs.enc.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatalf("%s cannot hold %q: %v", name, text, err)
	}
	return raw
}

func TestGuess(t *testing.T) {
	for _, c := range []struct{ name, text, why string }{
		{"UTF-8", ja, "valid UTF-8 is UTF-8"},
		{"UTF-8", "plain ASCII\n", "ASCII is UTF-8 too"},
		{"Shift_JIS", ja, "what Windows wrote in Japan"},
		{"Shift_JIS", "ﾃｽﾄのﾒﾓです。ｱﾆﾒを描画する。\n", "half-width kana among the rest"},
		{"EUC-JP", ja, "what Unix wrote in Japan; its kana have the bytes of GB18030's"},
		{"ISO-2022-JP", ja, "what mail was written in"},
		{"GB18030", hs, "simplified Chinese"},
		{"Big5", ht, "traditional Chinese"},
		{"EUC-KR", ko, "Korean, whose syllables any pair of bytes can be"},
		{"Windows-1252", fr, "accents among ASCII letters"},
		{"UTF-16LE", ja, "NUL in every other byte of ASCII"},
		{"UTF-16BE", ja, "likewise, the other way round"},
		{"UTF-32LE", ja, "two bytes in four are NUL"},
		{"UTF-32BE", ja, "likewise"},
		{"UTF-16LE", kanjiOnly, "no line end, digit or space: no NUL tells"},
		{"UTF-16BE", kanjiOnly, "likewise"},
		{"UTF-16LE", "今天的会议讨论了存储引擎的设计，演讲者说性能问题主要在网络上", "likewise in Chinese"},
		{"UTF-16BE", "오늘컨퍼런스에서는장애대응을다시정리했습니다", "likewise in Korean"},
		{"UTF-16LE", "Привет, мир\n", "a control in every other byte, and hardly a NUL"},
		{"UTF-16LE", "नमस्ते दुनिया\n", "a tab in every other byte"},
		{"UTF-8", "# Notes\n\nbe\x00fore after\n", "one stray NUL in short ASCII"},
		{"UTF-8", "# 会議\n\nログ\x00の監視\n", "one stray NUL in short UTF-8"},
		{"UTF-8", "ab\x00c\n", "as short as can be"},
	} {
		got, err := Decode(encode(t, c.name, c.text), "")
		if err != nil || got.Encoding != c.name || got.Text != c.text || len(got.Bad) > 0 {
			t.Errorf("%s (%s): taken for %s: %q", c.name, c.why, got.Encoding, got.Text)
		}
	}
}

func TestMarks(t *testing.T) {
	for _, m := range marks {
		raw := append([]byte(m.bytes), encode(t, m.name, "a日\n")...)
		for _, name := range []string{"", m.name} {
			got, err := Decode(raw, name)
			if err != nil || got.Text != "a日\n" || got.Encoding != m.name {
				t.Errorf("%s named %q: %+v, %v", m.name, name, got, err)
			}
		}
	}
}

func TestDecodeNamed(t *testing.T) {
	raw := encode(t, "EUC-JP", ja)
	for _, name := range []string{"EUC-JP", "euc-jp", "x-euc-jp"} {
		if got, err := Decode(raw, name); err != nil || got.Text != ja {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
	if _, err := Decode(raw, "klingon"); err == nil || !strings.Contains(err.Error(), "Shift_JIS") {
		t.Errorf("an unknown name must say which are known: %v", err)
	}
	if got, err := Decode(encode(t, "Windows-1252", "naïve"), "latin1"); err != nil || got.Text != "naïve" {
		t.Errorf("an encoding that is never guessed: %+v, %v", got, err)
	}
}

func TestBad(t *testing.T) {
	for _, c := range []struct {
		raw, name, want string
		bad             []int
		why             string
	}{
		{"日本\xff語", "", "日本\ufffd語", []int{6}, "damaged UTF-8 stays UTF-8, one mark a byte"},
		{"a\ufffdb", "", "a\ufffdb", nil, "U+FFFD that was written is no damage"},
		{"\xff\xfe", "UTF-8", "\ufffd\ufffd", []int{0, 3}, "every byte of garbage"},
		{"ab\x83", "Shift_JIS", "ab\ufffd", []int{2}, "half a character at the end"},
	} {
		got, err := Decode([]byte(c.raw), c.name)
		if err != nil || got.Text != c.want || !slices.Equal(got.Bad, c.bad) {
			t.Errorf("%q (%s): %q, %v", c.raw, c.why, got.Text, got.Bad)
		}
	}
}

func TestBinary(t *testing.T) {
	noise := make([]byte, 4096)
	for i := range noise {
		noise[i] = byte(i * 7919 >> 3)
	}
	for _, c := range []struct {
		raw  string
		want bool
		why  string
	}{
		{"", false, "nothing is no binary"},
		{"notes\n", false, "text"},
		{"\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\x01\x02", 40), true, "a picture"},
		{string(noise), true, "bytes of all kinds"},
		{strings.Repeat("text of notes ", 20) + "\x00", false, "one stray NUL"},
		{"short\x00\n", false, "one stray NUL in a word"},
		{string(encode(t, "UTF-16LE", kanjiOnly)), false, "UTF-16 that no NUL tells"},
		{string(encode(t, "UTF-16BE", kanjiOnly)), false, "likewise"},
		{"\x1b[31mred\x1b[0m " + strings.Repeat("words ", 10), false, "terminal output"},
		{string(encode(t, "UTF-16LE", ja)), false, "UTF-16"},
		{"\xff\xfea\x00", false, "UTF-16 with a mark"},
	} {
		if got := Binary([]byte(c.raw)); got != c.want {
			t.Errorf("%.20q (%s): %v", c.raw, c.why, got)
		}
	}
}

// FuzzDecode: any bytes give valid UTF-8 without a byte order mark in front,
// and what is reported bad is U+FFFD, in order.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", ja, "\xff\xfe\x00\x00", "\x1b$B", "\xef\xbb\xbf\xef\xbb\xbf", "\x81", "\xfe\xff\xd8\x00"} {
		f.Add([]byte(s), "")
	}
	for _, c := range []struct{ name, text string }{{"EUC-JP", ja}, {"Shift_JIS", ja}, {"ISO-2022-JP", ja}, {"GB18030", hs}, {"Big5", ht}, {"EUC-KR", ko}, {"Windows-1252", fr}, {"UTF-16LE", ja}, {"UTF-16BE", hs}, {"UTF-32LE", ko}} {
		f.Add(encode(f, c.name, c.text), "")
		f.Add(encode(f, c.name, c.text), c.name)
	}
	f.Fuzz(func(t *testing.T, raw []byte, name string) {
		deadline.Of(t)
		got, err := Decode(raw, name)
		if err != nil {
			return
		}
		if !utf8.ValidString(got.Text) {
			t.Fatalf("not UTF-8: %q", got.Text)
		}
		if plain := utf8.Valid(raw) && !bytes.ContainsFunc(raw, func(r rune) bool { return unicode.IsControl(r) && r != '\n' || r == '\ufeff' }); plain && name == "" && got.Text != string(raw) {
			t.Fatalf("%q is read as %q in %s", raw, got.Text, got.Encoding)
		}
		if !slices.IsSorted(got.Bad) {
			t.Fatalf("out of order: %v", got.Bad)
		}
		for _, off := range got.Bad {
			if !strings.HasPrefix(got.Text[off:], "\ufffd") {
				t.Fatalf("no U+FFFD at %d of %q", off, got.Text)
			}
		}
		Binary(raw)
	})
}

func BenchmarkDecode(b *testing.B) {
	for _, name := range []string{"UTF-8", "Shift_JIS", "EUC-JP", "UTF-16LE"} {
		b.Run(name, func(b *testing.B) {
			raw := encode(b, name, strings.Repeat(ja, 10000))
			b.SetBytes(int64(len(raw)))
			for b.Loop() {
				if _, err := Decode(raw, ""); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
