package digest

import (
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/model"
)

// Phrases by which people say that something is no point of the talk. Each is
// the whole of a short line, in lower case and without the stops around it.
var (
	// pointers lead somewhere else: what they lead to is among the links, or was
	// never written.
	pointers = lines(`etc|aob|any other business|and so on|and more|などなど|等等|tbd|tba|tbw|to be written|追加予定|公開予定|近日公開|後日公開|準備中|未公開|coming soon|敬请期待|敬請期待|추후 공개|待补充|待補充|続きを読む|詳細を見る|もっと見る|read more|see more|阅读全文|阅读原文|閱讀全文|閱讀更多|url|website|homepage|blog|ブログ|資料|発表資料|スライド|スライド資料|動画|録画|リンク|リンク集|参考|参考資料|参考リンク|参考文献|参考サイト|参考記事|関連記事|関連リンク|参考文章|參考文章|further reading|related|see also|目次|こちら|ここが詳しい|
		slide|slides|video|link|links|reference|references|recording|table of contents|toc|back to top|ページトップへ|トップへ戻る|目次に戻る|返回顶部|回到顶部|返回目录|返回首页|回到頂部|뒤로/위로|뒤로|위로|목록으로|幻灯片|视频|链接|参考链接|參考資料|目录|目錄|資料連結|录音|錄音|录像|錄影|
		슬라이드|자료|발표자료|발표 자료|영상|링크|참고|목차`)
	// people are titles over those who were there or spoke.
	people = lines(`who was present|who was there|in attendance|到会人员|出席者一覧|メンバー|登壇者|発表者|コーチ|メンター|チューター|講師|担当講師|自己紹介|参加者|出席者|欠席者|出席|欠席|書記|議長|パネリスト|司会|who|who?|whoami|who am i|about me|about us|members|member|
		speaker|speakers|interviewer|interviewed|interviewee|presenter|presenters|记录人|記錄人|记录员|記錄員|記録者|記録係|議事録作成者|작성자|attendance|apologies|absent|regrets|scribe|facilitator|chair|note taker|attendees|participants|panelists|present|演讲者|演讲人|主讲人|讲师|參加者|与会者|参与者|参会人员|参加人员|參與人員|参与人员|与会人员|會議成員|会议成员|出席人員|出席組員|講者|자기소개|참석자|불참자|참석|불참|발표자`)
	// glossaries are titles over words that are explained elsewhere or to beginners.
	glossaries = lines(`用語|用語集|用語解説|glossary|terminology|术语|術語|术语表|용어|용어집`)
	// settings are fields by which a program sorts a page.
	settings = lines(`layout|tag|tags|keywords|category|categories|author|authors|slug|draft|comments|タグ|カテゴリ|カテゴリー|标签|標籤|分类|分類|태그|분류`)
	// hollow are titles that say nothing of what stands under them.
	hollow = lines(`topics|内容メモ|会議内容|会议内容|會議內容|議事内容|introduction|intro|contents|content|notes|note|details|text|はじめに|内容|本文|本編|メモ|ノート|詳細|前言|引言|正文|详情|詳情|내용|본문|메모`)
	// nods are all that some answers are: of what, nobody could tell. None is what minutes
	// have under a title that every meeting has, and letters begin with whom they go to.
	nods = lines(`hi all|hi everyone|hi everybody|hello all|hello everyone|hello everybody|hey all|hey everyone|hey everybody|hey guys|dear all|各位|皆様|皆さん|こんにちは|こんばんは|大家好|各位好|yes|no|ok|correct|exactly|okay|sure|right|agreed|agree|nope|none|nothing|n/a|thanks|thank you|thank you very much|ありがとう|ありがとうございます|ありがとうございました|お疲れ様でした|おわり|感谢|感謝|谢谢|謝謝|谢谢大家|謝謝大家|감사합니다|고맙습니다|はい|いいえ|うん|そう|そうです|なるほど|了解|了解です|理解した|わかりました|承知しました|なし|無し|特になし|以上|是|是的|好|好的|对|没有|无|無|略|省略|없음|네|예|아니요`)
	// introductions end a sentence that says who speaks.
	introductions = endings(`ご講演いただきました|ご講演頂きました|講演していただきました|ご発表いただきました|発表していただきました|お話しいただきました|お話いただきました|お話をいただきました|ご紹介いただきました|というタイトルで発表してきました|というタイトルで発表しました|というタイトルで話してきました|というタイトルで登壇してきました|の発表です|の講演です|のセッションです|による発表です|の発表でした|の講演でした`)
	// presenting begins one in Chinese.
	presenting = anyOf("演讲人是|演讲人来自|演讲人都|演讲者即|演讲者是|演讲者来自|主讲人是|主讲人来自|分享者是|分享嘉宾是|讲师是|讲师来自|講者是|講者來自|主講人是|today's speaker is|our speaker is|the speaker is|the speaker was|speaker was")
	// reporting begins, and reported ends, a sentence that says what stands below it: that
	// somebody tells of the talk.
	reporting = anyOf(`ここでは|今回は|本記事では|この記事では|本レポートでは|このレポートでは|本稿では|それぞれ|それでは`)
	reported  = endings(`紹介します|紹介いたします|紹介致します|レポートします|レポートいたします|レポート致します|レポートです|報告します|メモです|まとめです|まとめます|まとめました|まとめを書きました|振り返ります`)
	// previews end the title of a page of slides or of a recording, which a blog
	// leaves behind where it was embedded.
	previews = endings(`- speaker deck|// speaker deck|- slideshare|- youtube|- ドクセル|- vimeo`)
	// credits begin a line that says whose a picture is, or what made a box of a shop and
	// what stands in it.
	credits = anyOf(`view more presentations from|photo by|photos by|image by|image from|image credit|image source|image taken from|picture taken from|figure taken from|posted with|出版社/メーカー|メディア: 単行本|メディア: 大型本|メディア: 文庫|メディア: 新書|メディア: ムック|メディア: 雑誌|メディア: kindle|この商品を含むブログ|引用元|引用：|引用:|出典|画像引用|画像元|画像出典|画像の出典|図の出典|图片来源|图片来自|图源|圖片來源|圖片來自|사진 출처|이미지 출처`)
	// pointing ends a sentence that leads to something else, whatever it is.
	pointing = endings(`は、こちら|は、こちらです|见这里|看这里|請看這裡|請見這裡|戳这里|点这里|點這裡|点此|여기|で詳細を見る|はこちら|はこちらです|はこちらから|はこちらをご覧ください|はこちらを参照|see here|here is the link`)
	// available begins one that says where slides or a recording are.
	available = anyOf(`slides available|slides are available|slides are on|slides can be found|slides on|video available|video is available|video on|recording available|recording is available|the slides are available|the video is available`)
	// elsewhere ends one that begins with See.
	elsewhere = endings(`for details|for more details|for more information|for more`)
	// referrals end a sentence that only says where slides or a recording are.
	referrals = endings(`こちら|こちらです|ご参照ください|ご覧ください|公開されています|公開されている|公開しています|公開している|公開されていました|公開されてます|アップされています|読めます|読めるようになっています|以下|以下です|available here|are here|is here`)
)

// longestPhrase is the length in bytes, signs around it included, up to which a
// line can be one of the phrases.
const longestPhrase = 48

// list takes apart what stands between bars.
func list(given string) []string {
	parts := strings.Split(given, "|")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

// bareLine is a line as phrases are written: in lower case, without what
// stands around the words, without "はこちら" and its like.
func bareLine(text string) string {
	text = lower(strings.TrimFunc(text, isNoLetter))
	text = strings.TrimRight(text, "?？")
	for _, tail := range []string{"はこちら", "は以下", "こちら", "です", "一覧"} {
		if rest, ok := strings.CutSuffix(text, tail); ok && rest != "" {
			text = rest
		}
	}
	return strings.TrimSpace(text)
}

func isNoLetter(r rune) bool { return !isLetter(r) && r != '?' && r != '？' }

// isNoise reports whether a text is no point wherever it stands: it has no words
// of its own, names a picture, only leads to something or is raw markup.
func isNoise(text string) bool {
	words, signs := text, asciiOf(text)
	if signs.any("/") {
		words = replaceAddresses(withoutPictures(text), nothing)
	}
	switch {
	case !strings.ContainsFunc(words, isLetter):
	case signs.any(".") && (isPicture(text) || isHost(words)):
	case signs.any("<{]") && (hasTag(text) || strings.HasPrefix(text, "*[") && strings.Contains(text, "]:")): // what an abbreviation stands for
	case signs.any("0123456789") && (isData(words) || isStamp(text)):
	case isSource(text): // who said what was embedded above
	case signs.any("@") && (isHandles(text) || isHandleOf(text)):
	case signs.any("#") && isHashtags(text):
	case signs.any("=") && isInitials(text):
	case strings.HasSuffix(words, "...") && isTrail(words):
	case signs.any("/") && (isPath(words) || isOfScraps(text)):
	case credits.begins(words) && textSize(words) <= lineSize/2:
	default:
		return isCode(words) || pointers.are(words) || refers(words) || leadsNowhereYet(words)
	}
	return true
}

// asciiSet is which characters of ASCII stand in a text: most of what is no point has
// one that most texts have not.
type asciiSet [2]uint64

func asciiOf(text string) (of asciiSet) {
	for i := range len(text) {
		if c := text[i]; c < utf8.RuneSelf {
			of[c/64] |= 1 << (c % 64)
		}
	}
	return of
}

// any reports whether one of the signs stands in the text.
func (of asciiSet) any(signs string) bool {
	for i := range len(signs) {
		if c := signs[i]; of[c/64]&(1<<(c%64)) != 0 {
			return true
		}
	}
	return false
}

// isNod reports whether a text, or what somebody is said to say in it, is no more
// than a yes or a no.
func isNod(text string) bool {
	if i := colonIn(text); i >= 0 {
		_, n := utf8.DecodeRuneInString(text[i:])
		text = text[i+n:]
	}
	text = strings.TrimSpace(text)
	return nods.are(text) || text == "?" || text == "？" // of who did not answer
}

// leadsNowhereYet reports whether a text says that there are no slides, or none yet.
func leadsNowhereYet(text string) bool {
	i := colonIn(text)
	if i <= 0 || !pointers.are(text[:i]) {
		return false
	}
	_, n := utf8.DecodeRuneInString(text[i:])
	return pointers.are(text[i+n:])
}

// refers reports whether a sentence only says where slides or a recording are,
// or is the title of their page.
func refers(sentence string) bool {
	if previews.end(strings.TrimSpace(sentence)) != "" {
		return true
	}
	if !isWithin(sentence, topicSize) {
		return false
	}
	sentence = strings.TrimRightFunc(sentence, func(r rune) bool { return isStop(r) || r == ' ' || r == ':' || r == '：' })
	if available.begins(sentence) || pointing.end(sentence) != "" || elsewhere.end(sentence) != "" && strings.HasPrefix(lower(sentence), "see ") {
		return true
	}
	return referrals.end(sentence) != "" && slices.ContainsFunc(materials, func(m string) bool { return strings.Contains(lower(sentence), m) })
}

// isHost reports whether a text is no more than the name of a host, which a
// page's preview of a link leaves behind.
func isHost(text string) bool {
	if strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf || r == ' ' }) {
		return false
	}
	parts := strings.Split(lower(text), ".")
	top := parts[len(parts)-1]
	return (len(parts) > 2 || len(parts) == 2 && slices.Contains([]string{"com", "net", "org", "io", "jp", "dev"}, top)) &&
		len(top) > 1 && strings.Trim(top, "abcdefghijklmnopqrstuvwxyz") == ""
}

// isPath reports whether a text is no more than the path of a file, or of a program and
// its options.
func isPath(text string) bool {
	text, options, _ := strings.Cut(strings.TrimSpace(text), " ")
	return (options == "" || strings.HasPrefix(options, "-")) && strings.Count(text, "/") > 1 &&
		slices.ContainsFunc([]string{"~/", "/", "./", "../"}, func(root string) bool { return strings.HasPrefix(text, root) })
}

// isTrail reports whether a text is hardly more than the dots with which a list trails
// off.
func isTrail(text string) bool { return textSize(strings.TrimRight(text, ".")) < leastLine/2 }

// isHandles reports whether a text is no more than how people are called on a network.
func isHandles(text string) bool {
	for word := range strings.FieldsSeq(text) {
		if handleAt(word, 0) != word {
			return false
		}
	}
	return true
}

// isHandleOf reports whether a text is no more than a handle behind the name of a network.
func isHandleOf(text string) bool {
	network, handle, found := strings.Cut(text, ":")
	return found && isIdentifier(network) && strings.Contains(handle, "@") && isHandles(handle)
}

// isFileName reports whether a text is no more than the name of a file: a word with a
// full stop inside.
func isFileName(text string) bool {
	ext := strings.TrimPrefix(path.Ext(text), ".")
	return ext != "" && isIdentifier(ext) && !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf || r == ' ' })
}

// lower is s in small letters, in no time where it has no large ones.
func lower(s string) string {
	for i := range len(s) {
		if c := s[i]; c >= 'A' && c <= 'Z' {
			return strings.ToLower(s)
		}
	}
	return s
}

func nothing(string) string { return "" }

// isPicture reports whether a text is no more than the name of a picture.
func isPicture(text string) bool {
	if strings.ContainsAny(text, " \t") {
		return false
	}
	text = lower(text)
	for _, kind := range []string{".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"} {
		if strings.HasSuffix(text, kind) {
			return true
		}
	}
	return false
}

// hasTag reports whether a text has an HTML tag in it: markup that no notation
// of the document knows, or talk about markup, which a chat would swallow.
func hasTag(text string) bool {
	if strings.Contains(text, "{{") || strings.Contains(text, "{%") || strings.Contains(text, "](") {
		return true // of a template, a link that was not read
	}
	for {
		i := strings.IndexByte(text, '<')
		if i < 0 {
			return false
		}
		text = strings.TrimPrefix(text[i+1:], "/")
		name := strings.IndexFunc(text, func(r rune) bool { return r > unicode.MaxASCII || !isLetter(r) && r != ':' })
		isName := name > 0 && !strings.Contains(text[:name], "::") && text[name-1] != ':' // jsp:include, not https://
		if isName && strings.ContainsRune(" />", rune(text[name])) {
			return true
		}
	}
}

// isPeople reports whether a text is the title of a list of people.
func isPeople(text string) bool {
	if !people.canBegin(text) {
		return false // most notes
	}
	if text = asLabel(text); strings.HasSuffix(text, ")") || strings.HasSuffix(text, "）") {
		if i := strings.IndexAny(text[:min(len(text), longestPhrase)], "(（"); i > 0 && i+bracketed(text[i:]) == len(text) {
			text = text[:i] // what is said of each
		}
	}
	return people.are(text)
}

// silent reports whether what r says is no point by its form: it only leads
// somewhere, names a picture, is code or the settings of a page.
func (d *draft) silent(r model.Ref) bool {
	n := d.t.Node(r)
	if n.Form == model.Code || n.Form == model.Link || n.Quiet || onlyLinks(d.t, r) || d.isCaption(r) {
		return true
	}
	i := colonIn(n.Text)
	if i <= 0 || i > longestPhrase {
		return false
	}
	name := n.Text[:i]
	return pointers.are(name) && len(d.t.Links(r)) > 0 || settings.are(name) && n.Form == model.Field
}
