package lexis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words is a set of lists of words, a bit each.
type Words uint16

// The lists by which notes of any event name its parts. They are matched in
// lower case; Latin words as whole ones, wide ones anywhere.
const (
	// Gathering: words that name an event of some kind.
	Gathering Words = 1 << iota
	// Report: words that say a text tells of something attended.
	Report
	// Diary: words that name the blog around a text, not the text.
	Diary
	// Grouping: titles that hold talks together.
	Grouping
	// Inside: titles of parts that talks have inside.
	Inside
	// Ending: titles of parts that close an event.
	Ending
	// Pause: titles of parts of an event that are no talk but stand beside them.
	Pause
	// Held: words that say when something took place.
	Held
	// Talks: what a title ends in that says which talks it groups.
	Talks
	// Slides: what a talk was given with, or kept as.
	Slides
	// Person: what follows the name of who speaks.
	Person
	// Leading: what leads from a page to others of its site.
	Leading
)

// lists holds the words of each list.
var lists = [...]struct {
	in    Words
	words string
}{
	{Gathering, `conference conf summit camp con meetup meeting workshop forum symposium seminar festival fest days day
	hackathon party expo show congress convention unconference barcamp kaigi devday bootcamp devcon webinar open space
	カンファレンス 勉強会 サミット セミナー 総会 大会 フォーラム シンポジウム ミートアップ もくもく会 読書会 ハンズオン ワークショップ パーティ 祭 まつり
	発表会 講演会 研究会 交流会 懇談会 例会 定例会 ミーティング 周年 会議 の会 の陣 カイギ キャンプ ハッカソン フェス オープンセミナー 発表内容メモ
	大会 峰会 会议 论坛 沙龙 年会 研讨会 交流会 讲座 培训 聚会 會議 研討會 年會 論壇 講座 세미나 컨퍼런스 밋업 회의 미팅 모임 스터디 강연`},
	{Report, `report notes recap memo minutes log writeup trip
	参加してきました 参加しました 参加した 参加記 参加レポ 参加報告 参加メモ 行ってきました 行ってきた 行って来 行ってみた レポート レポ 聴講 聞いてきた まとめ メモ 議事録 議事メモ 感想 記録 初参加 の覚え書き 聴いてきた 見てきた 開催 ふりかえり 視察報告 活動報告 実施報告 出張報告 研修報告 出席報告 参観記
	笔记 见闻 记录 纪要 总结 参会 考察报告 参观记 筆記 紀錄 記錄 心得 후기 정리 회의록 기록`},
	{Diary, `blog weblog diary tumblr ブログ 日記 日誌 備忘録 雑記 のメモ帳 博客 日记 技術メモ tech-blog`},
	{Grouping, `day monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun track session sessions talks talk schedule program programme agenda timetable topics sprints lightning lt lts keynotes presentations tutorials workshops part stage room morning afternoon
	日目 話題 トピック トピックス トラック セッション 発表 講演 内容 感想 登壇 発表内容 講演内容 セッション一覧 タイムテーブル プログラム 午前 午後 午前の部 午後の部 前半 後半 本編 前々日 前日 当日 翌日 翌々日 初日 最終日 議事録 議事 ライトニングトーク 発表メモ 各発表 聴講
	议程 演讲 主题演讲 技术分享 演讲内容 发言 分论坛 专场 上午 下午 上午场 下午场 上午場 下午場 主会场 分会场 主會場 分會場 第一天 第二天 第三天 日程 日程安排 会议日程 大会日程 會議日程 大會日程 議程 演講 会议纪要 會議紀要 会议记录 會議記錄 会议内容 會議內容 讨论内容 议题 세션 트랙 일차 첫째날 둘째날 오전 오후 일정 시간표 프로그램 발표 강연 발표내용 강연내용 세션목록 회의내용 논의내용 진행사항 안건`},
	{Inside, `summary overview introduction intro background motivation details discussion results conclusion takeaways takeaway questions question qa q&a notes note slides links link references reference resources demo abstract outline impressions thoughts tl;dr speaker speakers members agenda comments comment what why how problem solution
	概要 内容 背景 目的 感想 まとめ メモ 内容メモ 一言 所感 質疑 質疑応答 質問 参考 参考資料 参考文献 資料 スライド リンク メンバー 用語 課題 結論 自己紹介 はじめに 事例 デモ 解決策 ユースケース 動機 結果 考察 補足 備考 議題 決定事項 最後に 登壇者 ポイント まえがき
	总结 背景 问题 概述 简介 概括 小结 讨论 結論 摘要 例 目标 待处理问题 前言 写在前面 引言 目的 结果 参考 参考资料 参考文献 资料 链接 提问 问答 答疑 现状 结论 要点 感悟 收获 附录 簡介 結果 參考資料 參考文獻 連結 提問 問答 現狀 要點 問題 目標 總結 小結 參考 preface foreword 들어가며 시작하며 머리말 개요 소개 배경 목적 내용 요약 질문 질의응답 참고 참고자료 자료 링크 결론 소감 느낀점 논의 논의사항 결정사항 조치사항 문제 해결 예시 목표 발표자 참석자`},
	{Ending, `conclusion closing wrap-up afterword finally summary まとめ 終わりに おわりに さいごに 最後に 総括 全体の感想 全体を通して 感想 所感 あとがき 雑感 クロージング 閉会 总结 感想 结语 最后 結語 總結 小並感 ふりかえり 全体感想
	acknowledgements acknowledgments thanks credits 謝辞 お礼 著者について 著者紹介 筆者紹介 執筆者 執筆者紹介 奥付 致谢 致謝 鸣谢 鳴謝 感谢 感謝 作者简介 作者簡介 关于作者 關於作者 写在最后 写在后面 后记 後記 结束语 맺음말 마치며 마무리 소감 느낀점 총평 끝으로 폐회`},
	{Pause, `break lunch opening registration closing party reception afterparty dinner keynote welcome remarks
	懇親会 休憩 昼食 ランチ 開会 オープニング 受付 はじめに 挨拶 基調講演 ネットワーキング 交流 ビアバッシュ まえがき 午餐 茶歇 开幕 闭幕 签到 前言 写在前面 引言 preface foreword 들어가며 시작하며 머리말 휴식 점심 점심시간 저녁 등록 개회 개회사 폐회 환영사 인사말 오프닝 클로징 기조연설 키노트 뒤풀이`},
	{Person, `さん 氏 先生 によるlt による講演 による発表 老师 老師`},
	{Talks, `talks sessions track tracks keynotes lts lt セッション トラック 講演 発表 トーク ライトニングトーク 演讲 演講 分享 上午场 下午场 上午場 下午場 分会场 主会场 專場 专场 발표`},
	{Slides, `slide slides video videos ppt deck recording スライド 発表資料 登壇資料 講演資料 動画 録画 簡報 投影片 幻灯 讲稿 视频 影片 錄影 발표자료 영상`},
	{Leading, `back next prev previous top home menu contents 前へ 次へ 戻る もどる トップ トップへ ホーム 目次 目次へ 一覧へ 返回 上一页 下一页 上一篇 下一篇 首页 首頁 目录 目錄 이전 다음 홈 목록`},
	{Held, `held took place 開催 行われ 開かれ 举行 举办 召开 舉行 舉辦 召開 열린 열렸 개최`},
}

// WordsIn tells of which lists a folded text has a word.
func WordsIn(text string) Words {
	var found Words
	for i := 0; i < len(text); {
		c := text[i]
		if latinByte[c] {
			start := i
			for i < len(text) && latinByte[text[i]] {
				i++
			}
			found |= lexicon.latinIn(text[start:i])
			continue
		}
		if c < utf8.RuneSelf {
			i++
			continue
		}
		r, size := rune(0), 0
		if c >= 0xe3 && c <= 0xe9 && i+3 <= len(text) { // U+3000 to U+9FFF
			r, size = rune(c&15)<<12|rune(text[i+1]&63)<<6|rune(text[i+2]&63), 3
		} else {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		for k := lexicon.first(r); k > 0; k = lexicon.words[k].next {
			w := &lexicon.words[k]
			if found&w.in != w.in && strings.HasPrefix(text[i:], w.word) {
				found |= w.in
			}
		}
		i += size
	}
	return found
}

// latinIn is the lists that a Latin word is in. Most words are told from those of the
// lists by their first letter and their length.
func (d *dictionary) latinIn(word string) Words {
	if d.sizes[word[0]-'&']>>min(len(word), sizeMost)&1 == 0 {
		return 0
	}
	return d.latin[word]
}

// sizeMost stands for all longer words.
const sizeMost = 31

// Has reports whether the list is in the set.
func (w Words) Has(list Words) bool { return w&list != 0 }

// WordOf tells of which lists the text is a word and nothing more but
// numbers, signs, something in brackets and a short rest.
func WordOf(text string) Words {
	if i := IndexOf(text, "(", "（"); i > 0 {
		text = text[:i]
	}
	wide := strings.TrimFunc(text, func(r rune) bool {
		return r < utf8.RuneSelf || unicode.IsDigit(r) || isSign(r)
	})
	if wide == "" {
		return latinIs(text)
	}
	if len(wide) > lexicon.most+restBefore*utf8.UTFMax {
		return 0
	}
	var found Words
	for i, r := range wide {
		for k := lexicon.first(r); k > 0; k = lexicon.words[k].next {
			w := &lexicon.words[k]
			rest, ok := strings.CutPrefix(wide[i:], w.word)
			if ok && (rest == "" && utf8.RuneCountInString(wide[:i]) <= restBefore || i == 0 && utf8.RuneCountInString(rest) <= restAfter) {
				found |= w.in
			}
		}
	}
	return found
}

// isSign reports what is no letter and no digit: a title is drawn between ■ and ＜ as between
// brackets.
func isSign(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) || unicode.IsSymbol(r) }

// The rest that a title can have beside the word that says what it is, in
// characters: 全体の感想, 感想など.
const (
	restBefore = 4
	restAfter  = 2
)

// latinIs is isWord for Latin text: three words at most, and the first or the
// last of them, or all, is in the list.
func latinIs(text string) Words {
	first, last, many := "", "", 0
	EachLatin(text, func(w string) {
		if last, many = w, many+1; many == 1 {
			first = w
		}
	})
	if many == 0 || many > 3 || strings.ContainsAny(text, ",;") {
		return 0 // Harbour WG, session 77 is the name of something
	}
	if many > 1 && asks(first) {
		return lexicon.latin[last] | lexicon.latin[text] // How ropes age is what a talk is called
	}
	return lexicon.latin[first] | lexicon.latin[last] | lexicon.latin[text]
}

// asks reports a word that by itself is the title of a part, and begins other titles.
func asks(word string) bool { return word == "how" || word == "what" || word == "why" }

// EndsIn reports whether text ends in a word of the list and has more before.
func EndsIn(text string, list Words) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool { return unicode.IsDigit(r) || isSign(r) })
	for i, r := range text {
		if i == 0 {
			continue
		}
		for k := lexicon.first(r); k > 0; k = lexicon.words[k].next {
			w := &lexicon.words[k]
			if w.in.Has(list) && text[i:] == w.word {
				return true
			}
		}
	}
	last, n := "", 0
	EachLatin(text, func(w string) { last, n = w, n+1 })
	return n > 1 && lexicon.latin[last].Has(list) && strings.HasSuffix(text, last)
}

// treatments are what a report does with what stands before: it presents the talks, or
// lists them.
var treatments = strings.Fields(`について の紹介 紹介 の感想 の内容 の概要 一覧 レポート レポ まとめ の様子 介绍 列表 整理 一覽 介紹`)

// GroupsTalks reports a folded title that ends in a word for talks, or in what is done with
// them: 聞いたセッション, セッションの紹介.
func GroupsTalks(text string) bool {
	for _, end := range treatments {
		if rest, ok := strings.CutSuffix(text, end); ok {
			return WordOf(rest).Has(Talks) || EndsIn(rest, Talks)
		}
	}
	return EndsIn(text, Talks)
}

// EachLatin calls yield for the runs of ASCII Letters in folded text, & and -
// inside words kept.
func EachLatin(text string, yield func(string)) {
	for i := 0; i < len(text); {
		if !latinByte[text[i]] {
			i++
			continue
		}
		start := i
		for i < len(text) && latinByte[text[i]] {
			i++
		}
		yield(text[start:i])
	}
}

// latinByte are the bytes of such words.
var latinByte = func() (is [256]bool) {
	for _, c := range "abcdefghijklmnopqrstuvwxyz&-" {
		is[c] = true
	}
	return is
}()

// LetterOrDigit asks the tables of package unicode only about what is neither
// ASCII nor in the blocks of kana and ideographs that hold Letters only.
func LetterOrDigit(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z'
	case KanaOrHan(r):
		return true
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// WordList is the words of one list.
func WordList(list Words) []string {
	for _, l := range lists {
		if l.in == list {
			return strings.Fields(l.words)
		}
	}
	return nil
}
