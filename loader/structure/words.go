package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The words below are those by which notes of any event name its parts. They
// are matched in lower case; Latin ones as whole words.

// gathering: words that name an event of some kind.
var gathering = list(`conference conf summit camp con meetup meeting workshop forum symposium seminar festival fest days day
	hackathon party expo show congress convention unconference barcamp kaigi devday bootcamp devcon webinar open space
	カンファレンス 勉強会 サミット セミナー 総会 大会 フォーラム シンポジウム ミートアップ もくもく会 読書会 ハンズオン ワークショップ パーティ 祭 まつり
	発表会 講演会 研究会 交流会 懇談会 例会 定例会 ミーティング 周年 会議 の会 の陣 カイギ キャンプ ハッカソン フェス オープンセミナー 発表内容メモ
	大会 峰会 论坛 沙龙 年会 研讨会 交流会 讲座 培训 聚会 會議 研討會 年會 論壇 講座 세미나 컨퍼런스 밋업`)

// report: words that say a text tells of something attended.
var report = list(`report notes recap memo minutes log writeup trip
	参加してきました 参加しました 参加した 参加記 参加レポ 参加報告 参加メモ 行ってきました 行ってきた 行って来 行ってみた レポート レポ 聴講 聞いてきた まとめ メモ 議事録 議事メモ 感想 記録 初参加 の覚え書き 聴いてきた 見てきた 開催 ふりかえり
	笔记 见闻 记录 纪要 总结 参会 筆記 紀錄 記錄 心得 후기 정리`)

// diary: words that name the blog around a text, not the text.
var diary = list(`blog weblog diary tumblr ブログ 日記 日誌 備忘録 雑記 のメモ帳 博客 日记 技術メモ tech-blog`)

// grouping: titles that hold talks together.
var grouping = list(`day track session sessions talks talk schedule program programme agenda timetable lightning lt lts keynotes presentations tutorials workshops part stage room morning afternoon
	日目 トラック セッション 発表 講演 内容 感想 登壇 発表内容 講演内容 セッション一覧 タイムテーブル プログラム 午前 午後 午前の部 午後の部 前半 後半 本編 議事録 議事 ライトニングトーク 発表メモ 各発表 聴講
	议程 演讲 主题演讲 分论坛 专场 上午 下午 第一天 第二天 第三天 議程 演講 세션 트랙`)

// inside: titles of parts that talks have inside.
var inside = list(`summary overview introduction intro background motivation details discussion results conclusion takeaways takeaway questions question qa q&a notes note slides links link references reference resources demo abstract outline impressions thoughts tl;dr speaker speakers members agenda comments comment what why how problem solution
	概要 内容 背景 目的 感想 まとめ メモ 内容メモ 一言 所感 質疑 質疑応答 質問 参考 参考資料 参考文献 資料 スライド リンク メンバー 用語 課題 結論 自己紹介 はじめに 事例 デモ 解決策 ユースケース 動機 結果 考察 補足 備考 議題 決定事項 最後に 登壇者 ポイント
	总结 背景 问题 概述 简介 概括 小结 讨论 結論 摘要 例 目标 待处理问题`)

// ending: titles of parts that close an event.
var ending = list(`conclusion closing wrap-up afterword finally summary まとめ 終わりに おわりに さいごに 最後に 総括 全体の感想 全体を通して 感想 所感 あとがき 雑感 クロージング 閉会 总结 感想 结语 最后 結語 總結 小並感 ふりかえり 全体感想`)

// pause: titles of parts of an event that are no talk but stand beside them.
var pause = list(`break lunch opening registration closing party reception afterparty dinner keynote welcome remarks
	懇親会 休憩 昼食 ランチ 開会 オープニング 受付 はじめに 挨拶 基調講演 ネットワーキング 交流 ビアバッシュ 午餐 茶歇 开幕 闭幕 签到`)

// held: words that say when something took place.
var held = list(`held took place 開催 行われ 開かれ 举行 举办 舉行 舉辦 열린`)

// wordList finds words in a text: wide ones anywhere, Latin ones whole.
type wordList struct {
	latin map[string]bool
	wide  []string
}

func list(words string) wordList {
	l := wordList{latin: map[string]bool{}}
	for _, w := range strings.Fields(words) {
		if w[0] < utf8.RuneSelf {
			l.latin[w] = true
		} else {
			l.wide = append(l.wide, w)
		}
	}
	return l
}

// in reports whether text, folded, has one of the words.
func (l wordList) in(text string) bool {
	for _, w := range l.wide {
		if strings.Contains(text, w) {
			return true
		}
	}
	for _, w := range latinWords(text) {
		if l.latin[w] {
			return true
		}
	}
	return false
}

// is reports whether text is one of the words and nothing more but numbers,
// signs and a short rest.
func (l wordList) is(text string) bool {
	if i := strings.IndexAny(text, "(（"); i > 0 {
		text = text[:i]
	}
	words := latinWords(text)
	wide := strings.TrimFunc(text, func(r rune) bool {
		return r < utf8.RuneSelf || unicode.IsPunct(r) || unicode.IsDigit(r) || unicode.IsSpace(r)
	})
	if wide == "" {
		return len(words) > 0 && len(words) <= 3 && (l.latin[words[0]] || l.latin[words[len(words)-1]] || l.latin[text])
	}
	for _, w := range l.wide {
		if rest, ok := strings.CutSuffix(wide, w); ok && utf8.RuneCountInString(rest) <= 4 {
			return true
		}
		if rest, ok := strings.CutPrefix(wide, w); ok && utf8.RuneCountInString(rest) <= 2 {
			return true
		}
	}
	return false
}

// ends reports whether text ends in one of the words and has more before it.
func (l wordList) ends(text string) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) || unicode.IsDigit(r) })
	for _, w := range l.wide {
		if len(text) > len(w) && strings.HasSuffix(text, w) {
			return true
		}
	}
	words := latinWords(text)
	return len(words) > 1 && l.latin[words[len(words)-1]] && strings.HasSuffix(text, words[len(words)-1])
}

// latinWords are the runs of ASCII letters in folded text, & and - inside
// words kept.
func latinWords(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return (r < 'a' || r > 'z') && r != '&' && r != '-'
	})
}

// fold makes titles comparable: lower case, full-width ASCII halved.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			r += '!' - '！'
		}
		return unicode.ToLower(r)
	}, s)
}

// squeeze keeps the letters and digits of s, folded: what is left when two
// people write the same title.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			r += '!' - '！'
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
