package structure

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// plan decides the structure of a text.
func plan(text string) (*Plan, *model.Tree) {
	doc := model.NewDocument("test.txt", text, "UTF-8")
	p := Decide(doc, block.Parse(doc).Blocks)
	return p, model.Join(p.Tree())
}

func TestFields(t *testing.T) {
	for _, c := range []struct {
		why, text      string
		event, session model.Fields
	}{
		{"fields of an event, a speaker field", "# 集い 2018\n\n日時：2018年6月9日（土）\n場所：名古屋\nハッシュタグ：#mapnight\n\n## 古地図\n登壇者：高橋さん、森（みなと社）\n\n- 縮尺\n",
			model.Fields{Date: "2018-06-09", Place: "名古屋", Hashtags: []string{"mapnight"}}, model.Fields{Speakers: []string{"高橋", "森"}}},
		{"a date and a tag in the title, who speaks in the session's", "# GoDays 2017-03-11 #godays\n\n## Maps by Kim Lee\n- small\n\n## Ends\n- x\n",
			model.Fields{Date: "2017-03-11", Hashtags: []string{"godays"}}, model.Fields{Speakers: []string{"Kim Lee"}}},
		{"a sentence says when it was, front matter when it was posted", "---\ntitle: 祭りの記録\ndate: 2020-01-20\n---\n2020年1月12日に開催された。\n\n## 一つ目\n山口さんの発表です。\n\n## 二つ目\n- x\n",
			model.Fields{Date: "2020-01-12"}, model.Fields{Speakers: []string{"山口"}}},
		{"a date without a year stays as written; a place after @", "# 春の会 5月3日 @五反田\n\n## 話\n- x\n\n## 話その2\n- y\n",
			model.Fields{Date: "5月3日", Place: "五反田"}, model.Fields{}},
		{"the one title below is the speaker", "# Conf\n\n## Sheep at scale\n### Ann Bee (Wool Inc.), Cy Dee\n- wool\n\n## Goats\n### Ed Eff\n- milk\n",
			model.Fields{}, model.Fields{Speakers: []string{"Ann Bee", "Cy Dee"}}},
		{"one word below is no speaker", "# 会 E\n\n## 帆を縫う\n### 余談\n- 針\n\n## 櫂を削る\n- 木\n", model.Fields{}, model.Fields{}},
		{"by and a name right under a title", "# BoatConf\n\n## Planks\nby Kit Reed - Planks Inc.\n\n- oak\n\n## Sails\n- by the way\n",
			model.Fields{}, model.Fields{Speakers: []string{"Kit Reed"}}},
		{"who speaks as the first item, below a title in bold type", "# 会 D\n\n### 11:30 帆の部\n**帆を縫う**\n- **発表者**: 沼口 繁\n\n### 12:00 櫂の部\n**櫂を削る**\n- 堀家 隆宏さん\n\n### 13:00 舟の部\n**舟を出す**\n- x\n",
			model.Fields{}, model.Fields{Speakers: []string{"沼口 繁"}}},
		{"a table of two columns", "# 会 A\n\n| 項目 | 内容 |\n|---|---|\n| 日時 | 2016年3月12日 |\n| 場所 | 四号館 |\n\n## 話 ———— 周爱民\n- x\n\n## 別の話\n- y\n",
			model.Fields{Date: "2016-03-12", Place: "四号館"}, model.Fields{Speakers: []string{"周爱民"}}},
		{"titles that are names of fields, an affiliation in brackets", "# 会 B\n\n## LTの話 by 「織る会」庄瀬 / 原口さん\n- x\n\n## 開催日\n- 2015/03/16\n\n## 会場\n- 水辺の館\n",
			model.Fields{Date: "2015-03-16", Place: "水辺の館"}, model.Fields{Speakers: []string{"庄瀬", "原口"}}},
		{"what something was made by is no speaker, nor is a nickname's bracket", "# Boats made by hand\n\n## 話（ゆうと(仮)さん）\n- x\n\n## A boat made by robots\n- y\n",
			model.Fields{}, model.Fields{Speakers: []string{"ゆうと"}}},
		{"when something is due is no date of the event, nor what a long text tells of", "# 会 C\n\n~3月3日까지 할 것\n\nこの会のことを最初に思いついたのは、たしか去年の2019年4月1日の夜の、駅から家までの長い坂を歩いている途中のことだったと思う。\n\n## A\n- x\n\n## B\n- y\n",
			model.Fields{}, model.Fields{}},
		{"a sentence about the place, and one that ends before it says it", "# 会 F\n\n- 会場は\n- 会場は、水辺の館でした\n\n## 話\n- x\n\n## 話その2\n- y\n",
			model.Fields{Place: "水辺の館"}, model.Fields{}},
		{"an account is no place, a number no tag", "# Conf\n\nby @someone, issue #8\n\n## A\n- x\n\n## B\n- y\n", model.Fields{}, model.Fields{}},
	} {
		_, tree := plan(c.text)
		session := model.None
		for r := model.Ref(0); int(r) < tree.Len() && session == model.None; r++ {
			if tree.Node(r).Kind == model.Session {
				session = r
			}
		}
		if session == model.None {
			t.Errorf("%s: no session", c.why)
			continue
		}
		if got := tree.Fields(0); !reflect.DeepEqual(got, c.event) {
			t.Errorf("%s: event %+v, want %+v", c.why, got, c.event)
		}
		if got := tree.Fields(session); !reflect.DeepEqual(got, c.session) {
			t.Errorf("%s: session %+v, want %+v", c.why, got, c.session)
		}
	}
}

func TestSameTitle(t *testing.T) {
	for _, c := range []struct {
		item, title string
		want        bool
		why         string
	}{
		{"検索を速くする 青木さん", "検索を速くする", true, "the item says who as well"},
		{"索引を作り直して検索を速くした話", "索引を作りなおして検索を速くした話", true, "a word was spelled otherwise"},
		{"会計報告", "会計報告", true, "short and equal"},
		{"会計", "会計報告", false, "too short to hold anything"},
		{"画面の設計について", "検索を速くする話", false, "another talk"},
		{"Queues ＡＲＥ not free", "queues are not free!", true, "width, case and signs do not count"},
	} {
		a, b := lexis.Squeeze(c.item), lexis.Squeeze(c.title)
		if got := sameTitle(a, b); got != c.want {
			t.Errorf("%q, %q (%s): %v", c.item, c.title, c.why, got)
		}
		if pa, pb := pairsOf(a), pairsOf(b); c.want && !pa.near(&pb) && a != b {
			t.Errorf("%q, %q (%s): the quick look tells them apart", c.item, c.title, c.why)
		}
	}
}

// TestFlatIsBest: the path that decideFlat finds has the score of the best of
// all assignments, tried one by one.
func TestFlatIsBest(t *testing.T) {
	titles := []string{"SRE", "メンバー", "概要", "検索を三倍速くするために索引を作り直した話 by 青木", "まとめ", "第1部", "春の技術祭 2019", "休憩", "http2の話", "参加メモ 2018"}
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var b strings.Builder
		for range 1 + rnd.IntN(6) {
			fmt.Fprintf(&b, "%s\n\n", titles[rnd.IntN(len(titles))])
			for range rnd.IntN(3) {
				b.WriteString("・短い項目\n")
			}
			b.WriteString("\n")
		}
		p, _ := plan(b.String())
		if p.layered() || len(p.heads) == 0 {
			continue
		}
		given := make([]Role, len(p.heads))
		for i := range p.heads {
			given[i] = p.heads[i].role
		}
		got, best := pathScore(p, given), bestPath(p, nil)
		if math.Abs(got-best) > 1e-9 {
			t.Fatalf("found %v with %g, the best has %g:\n%s", given, got, best, b.String())
		}
	}
}

// pathScore is the score of an assignment of roles to p's heads.
func pathScore(p *Plan, path []Role) float64 {
	sum, before := 0.0, state(Event)
	for i, r := range path {
		event := i == 0 && p.front >= 0 && p.heads[0].block == p.front
		if event != (r == Event) && (event || !p.mayBeEvent(i)) {
			return math.Inf(-1)
		}
		sum += p.weigh(p.tables, i)[r] + follows(before, r)
		before = before.next(r)
	}
	return sum
}

// bestPath tries every way to go on after path.
func bestPath(p *Plan, path []Role) float64 {
	if len(path) == len(p.heads) {
		return pathScore(p, path)
	}
	best := math.Inf(-1)
	for r := Text; r < roles; r++ {
		best = max(best, bestPath(p, append(path[:len(path):len(path)], r)))
	}
	return best
}

// TestRulesAreNamed: yomi why shows rules by their names, so each has one of
// its own.
func TestRulesAreNamed(t *testing.T) {
	seen := map[string]bool{}
	for _, table := range [][]rule{titleRules, treeRules, siblingRules, flatRules} {
		for _, r := range table {
			key := r.name + r.role.String()
			if r.name == "" || seen[key] || r.weight == 0 {
				t.Errorf("rule %q for %s: no name, no weight, or there twice", r.name, r.role)
			}
			seen[key] = true
		}
	}
}
