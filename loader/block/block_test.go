package block

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"yomi/model"
)

func TestMarkers(t *testing.T) {
	for _, c := range []struct{ line, want, why string }{
		{"- a", "-|a", "a dash and a space"},
		{"-a", "", "a dash in front of a word is a sign or an option"},
		{"* a", "*|a", "a star"},
		{"*a*", "", "emphasis"},
		{"・a", "・|a", "no word begins with a middle dot"},
		{"•　a", "•|a", "a full-width space after the sign"},
		{"→ a", "→|a", "an arrow"},
		{"->a", "->|a", "an arrow of two signs"},
		{"※a", "※|a", "a reference mark"},
		{"○a", "○|a", "a circle"},
		{"○○会議", "", "circles that stand for a name"},
		{"○月○日", "", "circles that stand for numbers"},
		{"1. a", "1.|a", "a number"},
		{"1.5倍", "", "a number that goes on"},
		{"1.図", "1.|図", "no space before a wide character"},
		{"2017. ", "", "a year"},
		{"(1) a", "(1)|a", "in brackets"},
		{"（2）a", "（2）|a", "in wide brackets"},
		{"１．a", "１．|a", "wide digits"},
		{"① a", "①|a", "a circled digit"},
		{"一、a", "一、|a", "a Chinese numeral"},
		{"三月の話", "", "a numeral in a word"},
		{"10:30 a", "", "a time of day"},
		{"a) b", "a)|b", "a letter"},
		{"C: drive", "", "a letter that is none"},
		{"e.g. this", "", "an abbreviation"},
		{"✓ done", "✓|done", "a tick"},
		{"-", "-|", "a sign alone"},
	} {
		got := ""
		if m, ok := markerOf(c.line); ok {
			got = c.line[:m.sign] + "|" + c.line[m.size:]
		}
		if got != c.want {
			t.Errorf("%q (%s): %q, want %q", c.line, c.why, got, c.want)
		}
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct{ text, date, rest, why string }{
		{"2017-03-11 x", "2017-03-11", " x", "ISO 8601"},
		{"2017/3/11（土）", "2017-03-11", "（土）", "slashes, a day of the week behind"},
		{"2017.3.11", "2017-03-11", "", "dots"},
		{"20170311", "2017-03-11", "", "digits only"},
		{"20171399", "", "20171399", "digits that are no date"},
		{"2017年3月11日", "2017-03-11", "", "Japanese and Chinese"},
		{"２０１７年３月１１日", "2017-03-11", "", "wide digits"},
		{"2017年3月", "2017-03", "", "a month"},
		{"令和元年6月14日", "2019-06-14", "", "the first year of an era"},
		{"平成30年1月2日", "2018-01-02", "", "an era"},
		{"March 11, 2017", "2017-03-11", "", "English"},
		{"11 March 2017", "2017-03-11", "", "the day first"},
		{"Mar. 2017", "2017-03", "", "a short month without a day"},
		{"Marching on", "", "Marching on", "a word that begins like a month"},
		{"10th November) x", "--11-10", ") x", "a day without a year"},
		{"November 10", "--11-10", "", "likewise, the month first"},
		{"1st of all", "", "1st of all", "an ordinal of something else"},
		{"Market 2017", "", "Market 2017", "a word that begins like a month, before a year"},
		{"25/12/2017", "2017-12-25", "", "the day first, beyond doubt"},
		{"06/10/17", "2017", "", "day and month in either order"},
		{"1.2.3", "", "1.2.3", "a version"},
		{"2017年の3.11", "2017-03-11", "", "the day apart from the year"},
	} {
		d, n := DateAt(c.text)
		date := d.String()
		if d.Year == 0 && d.Day > 0 {
			date = fmt.Sprintf("--%02d-%02d", d.Month, d.Day) // as ISO 8601:1988 wrote it
		}
		if date != c.date || c.text[n:] != c.rest {
			t.Errorf("%q (%s): %q and %q left", c.text, c.why, d, c.text[n:])
		}
	}
}

func TestTimes(t *testing.T) {
	for _, c := range []struct{ text, rest, why string }{
		{"10:30 a", " a", "a time"},
		{"10:30〜11:10 a", " a", "an interval"},
		{"9:00 - 9:45 a", " a", "spaces around its dash"},
		{"10時30分 a", " a", "in words"},
		{"18:00〜 a", "a", "an open end"},
		{"25:61", "25:61", "no time"},
		{"1:1で話す", "1:1で話す", "a ratio"},
		{"2時間", "2時間", "a duration"},
		{"[15:00] a", "] a", "in a bracket"},
	} {
		if n := TimeAt(c.text); c.text[n:] != c.rest {
			t.Errorf("%q (%s): %q left", c.text, c.why, c.text[n:])
		}
	}
}

func TestURLs(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
		why  string
	}{
		{"no address", nil, "none"},
		{"see https://a.example/b?c=d, then", []string{"https://a.example/b?c=d"}, "a comma closes the sentence"},
		{"(http://a.example/x_(y))", []string{"http://a.example/x_(y)"}, "brackets that belong to it"},
		{"資料http://a.example/です", []string{"http://a.example/"}, "wide characters on both sides"},
		{"http://a.example http://b.example", []string{"http://a.example", "http://b.example"}, "two"},
		{"ftp://a.example", nil, "another scheme"},
		{"http://", nil, "a scheme alone"},
	} {
		if got := urls(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q (%s): %q", c.text, c.why, got)
		}
	}
}

func TestJoinWrapped(t *testing.T) {
	long := "The committee met for the third time this year and went through the"
	for _, c := range []struct {
		text string
		want int
		why  string
	}{
		{long + "\nwhole of the plan that had been drawn up in the spring before.\n", 1, "an English sentence cut by its margin"},
		{"索引を作り直すことで、検索がどれほど速くなるかを三つの文書で確\nかめてみたところ、二倍から五倍になった。\n", 2, "two wide lines prove nothing"},
		{strings.Repeat("今日の発表では、索引を作り直すことで検索がどれほど速くなるのかを測\n", 3) + "った結果が示された。\n", 1, "wide lines of one length"},
		{"朝は会議。\n昼は会議。\n夜は宴会。\n", 3, "a note a line"},
		{"short\nlines\n", 2, "too short to be wrapped"},
	} {
		blocks := Parse(model.NewDocument("t", c.text, "UTF-8")).Blocks
		if len(blocks) != c.want {
			t.Errorf("%s: %d blocks: %q", c.why, len(blocks), texts(blocks))
		}
	}
	joined := Parse(model.NewDocument("t", "# t\n\n全角の行は\n間を空けずに\nand Latin\nwith one\n", "UTF-8")).Blocks
	if got, want := joined[1].Text, "全角の行は間を空けずに and Latin with one"; got != want {
		t.Errorf("joined %q, want %q", got, want)
	}
}

func texts(blocks []Block) []string {
	var all []string
	for _, b := range blocks {
		all = append(all, b.Text)
	}
	return all
}

func TestNotations(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"just a line\n", "plain"},
		{"# Title\n\ntext\n", "markdown"},
		{"```\n# no title\n```\n[a](b)\n", "markdown"},
		{"#include <x>\n#define y\n", "plain"},
		{strings.Repeat("a line like any other\n", 80) + "## pasted\n", "plain"},
		{"## Title\n\n" + strings.Repeat("a line like any other\n", 80), "markdown"},
		{strings.Repeat("a line like any other\n", 400) + "# a\n\ntext\n\n## b\n", "markdown"},
		{"#+TITLE: a\n* b\n", "org"},
		{"* a\n** b\n*** c\n", "org"},
		{"* a\n* b\n", "plain"},
		{"Title\n=====\n\n.. note:: a\n", "restructuredtext"},
		{"= Title\n:author: a\n\n== b\n", "asciidoc"},
		{"== a ==\n== b ==\n", "wiki"},
		{"h1. a\nh2. b\n", "wiki"},
		{"*title\n-item\n>>\nquoted\n<<\n", "hatena"},
		{"*title\n-item [#tag]\n**part [#ab12]\n", "pukiwiki"},
		{"*title\n-[[a>b]]\n", "pukiwiki"},
		{"Page\n [* bold] words\n", "scrapbox"},
		{"Page\n - [* bold] words\n - more [* bold]\n", "plain"},
		{"Page\n\n[slides https://a.example/]\n・one\n・two\n[video https://b.example/]\n", "plain"},
		{"Page\n\n" + strings.Repeat("a line [slides https://a.example/]\n", 4), "plain"},
		{"Page\n\n" + strings.Repeat("a line https://a.example/x[slides]\n", 4), "asciidoc"},
		{"Page\n[ ] to do\n[link] and [1]\n", "plain"},
		{"<html><body>a</body></html>\n", "html"},
		{"AUTHOR: a\nTITLE: b\nCONVERT BREAKS: 0\n-----\nBODY:\nc\n-----\n--------\n", "movable type export"},
	} {
		if got := Parse(model.NewDocument("t", c.text, "UTF-8")).Notation; got != c.want {
			t.Errorf("%q is taken for %s, want %s", c.text, got, c.want)
		}
	}
}

// checkBlocks: what holds for the blocks of any document.
func checkBlocks(t *testing.T, doc *model.Document, blocks []Block) {
	t.Helper()
	line := int32(0)
	for i, b := range blocks {
		where := fmt.Sprintf("block %d %q", i, b.Text)
		if b.Line < line || int(b.Line) >= doc.Lines() || b.Lines < 1 {
			t.Fatalf("%s: lines %d+%d after %d of %d", where, b.Line, b.Lines, line, doc.Lines())
		}
		line = b.Line
		if b.Off < 0 || int(b.Off) > len(doc.Text) || doc.LineAt(int(b.Off)) < int(b.Line) {
			t.Fatalf("%s: begins at %d on line %d, not %d", where, b.Off, doc.LineAt(int(b.Off)), b.Line)
		}
		if b.Text == "" {
			t.Fatalf("%s says nothing", where)
		}
		if b.Kind == Heading && b.Level == 0 && !b.Title {
			t.Fatalf("%s is a title of no level", where)
		}
	}
}

// FuzzBlocks: any text in any notation gives blocks in order, each on lines of
// the document and with something to read.
func TestPeriod(t *testing.T) {
	for s, want := range map[string]bool{
		"2009": true, "2013年": true, "2013年5月": true, "5月": true, "October": true, "Oct": true, "October 2009": true, "July -- Mapmaking": true, "2009: maps": true,
		"": false, "2009-10-11": false, "5月3日": false, "October 3": false, "March of the tools": false, "2009 maps": false, "Marching": false, "May I": false, "13月": false,
	} {
		if Period(s) != want {
			t.Errorf("Period(%q) = %v", s, !want)
		}
	}
}

func TestSeriesOf(t *testing.T) {
	for text, want := range map[string]string{
		"３講": "第講", "第4回": "第回", "Lecture 6, 2/5 (absent)": "Lecture , /", "例会（第3回）": "例会（第回）",
		"Meeting: Sunday, 3/31/19": "Meeting: , //", "March 3, 2020": "", "3 May": "", "帆": "",
	} {
		if got, _ := seriesOf(text); got != want {
			t.Errorf("seriesOf(%q) = %q, want %q", text, got, want)
		}
	}
}

func FuzzBlocks(f *testing.F) {
	for i, s := range []string{"a\n-\nb", "# a\n- b\n  - c\n> d\n", "#+TITLE: a\n** b\n#+begin_src\nc\n", "a\n=\n\n.. b::\n\n c\n", "= a\n----\nb\n", "*a\n>|\nb\n|<\n", "<p>a<ul><li>b", "TITLE: a\n-----\nBODY:\nb\n--------\n", "== a\n** b\n{{{\nc\n", "---\na: b\n---\n", "===\f===="} {
		f.Add(s, i)
	}
	f.Add("''", 5) // marks alone
	f.Fuzz(func(t *testing.T, text string, which int) {
		doc := model.NewDocument("fuzz", strings.ToValidUTF8(text, "\ufffd"), "UTF-8")
		checkBlocks(t, doc, Parse(doc).Blocks)
		n := append(slices.Clone(notations), plain)[uint(which)%uint(len(notations)+1)]
		checkBlocks(t, doc, n.blocks(doc, 0))
	})
}

func BenchmarkParse(b *testing.B) {
	line := "  ・索引を作り直すことで、検索がどれほど速くなるか\n"
	for _, n := range []notation{plain, markdownNotation} {
		b.Run(n.name, func(b *testing.B) {
			doc := model.NewDocument("b", strings.Repeat("見出し\n\n"+strings.Repeat(line, 20)+"\n", 1000), "UTF-8")
			b.SetBytes(int64(len(doc.Text)))
			for b.Loop() {
				n.parse(doc, 0, doc.Lines())
			}
		})
	}
}
