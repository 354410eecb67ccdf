package lexis

import (
	"strings"
	"unicode"
)

// FieldName says what the value of a field is.
type FieldName uint8

const (
	NoField FieldName = iota
	DateField
	PlaceField
	SpeakerField
	PeopleField // who was there, which is not who spoke
	TagField
	LinkField
	TitleField
	OtherField // a name we know, of no use to us: 定員, 参加費
)

// fieldNames are the names that open a field, in lower case. Any "name: value"
// could be one; only these are taken without other evidence, because notes
// are full of colons. The list is what event pages and minutes use.
var fieldNames = map[string]FieldName{
	"日時": DateField, "日付": DateField, "開催日": DateField, "開催日時": DateField, "日程": DateField, "開催期間": DateField,
	"時間": DateField, "時刻": DateField, "実施日": DateField, "开催日": DateField, "会议时间": DateField, "會議時間": DateField, "会议日期": DateField, "會議日期": DateField, "时间": DateField, "日期": DateField, "時間地點": DateField,
	"date": DateField, "dates": DateField, "start": DateField, "event date": DateField, "活动时间": DateField, "举办时间": DateField, "活動時間": DateField, "when": DateField, "time": DateField, "날짜": DateField, "일시": DateField,
	"場所": PlaceField, "会場": PlaceField, "開催場所": PlaceField, "開催地": PlaceField, "開催方式": PlaceField, "開催形式": PlaceField, "開催方法": PlaceField, "於": PlaceField, "地點": PlaceField, "地点": PlaceField,
	"会场": PlaceField, "会议地点": PlaceField, "會議地點": PlaceField, "地址": PlaceField, "活动地点": PlaceField, "举办地点": PlaceField, "活動地點": PlaceField, "address": PlaceField, "place": PlaceField, "venue": PlaceField, "where": PlaceField, "location": PlaceField, "장소": PlaceField, "위치": PlaceField,
	"登壇者": SpeakerField, "登壇": SpeakerField, "発表者": SpeakerField, "発表": SpeakerField, "講演者": SpeakerField, "講師": SpeakerField, "スピーカー": SpeakerField,
	"話者": SpeakerField, "話し手": SpeakerField, "パネリスト": SpeakerField, "モデレーター": SpeakerField, "モデレータ": SpeakerField, "司会": SpeakerField,
	"演讲人": SpeakerField, "演讲者": SpeakerField, "讲师": SpeakerField, "嘉宾": SpeakerField, "主讲人": SpeakerField, "主讲": SpeakerField, "講者": SpeakerField, "分享人": SpeakerField,
	"讲者": SpeakerField, "分享者": SpeakerField, "分享嘉宾": SpeakerField, "演讲嘉宾": SpeakerField, "主讲嘉宾": SpeakerField, "报告人": SpeakerField, "報告人": SpeakerField, "讲演者": SpeakerField,
	"登壇者名": SpeakerField, "発表者名": SpeakerField, "講演者名": SpeakerField, "講師名": SpeakerField, "スピーカ": SpeakerField, "강사": SpeakerField, "강연자": SpeakerField, "스피커": SpeakerField,
	"lecturer": SpeakerField, "lecturers": SpeakerField, "instructor": SpeakerField, "instructors": SpeakerField, "guest speaker": SpeakerField, "keynote speaker": SpeakerField,
	"speaker": SpeakerField, "speakers": SpeakerField, "presenter": SpeakerField, "presenters": SpeakerField, "by": SpeakerField, "panelists": SpeakerField,
	"報告者": SpeakerField, "演者": SpeakerField, "演講者": SpeakerField, "演講人": SpeakerField, "主講人": SpeakerField, "主講者": SpeakerField, "分享講者": SpeakerField, "讲演人": SpeakerField,
	"panelist": SpeakerField, "panellist": SpeakerField, "panellists": SpeakerField, "given by": SpeakerField, "referent": SpeakerField, "sprecher": SpeakerField, "vortragender": SpeakerField,
	"ponente": SpeakerField, "ponentes": SpeakerField, "intervenant": SpeakerField, "intervenants": SpeakerField, "palestrante": SpeakerField, "докладчик": SpeakerField, "спикер": SpeakerField,
	"speaker(s)": SpeakerField, "발표자": SpeakerField, "연사": SpeakerField, "presented by": SpeakerField, "talk by": SpeakerField,
	"moderator": SpeakerField, "moderators": SpeakerField, "facilitator": SpeakerField, "facilitators": SpeakerField, "trainer": SpeakerField, "guest": SpeakerField, "guests": SpeakerField, "guest speakers": SpeakerField, "keynote speakers": SpeakerField,
	"invited speaker": SpeakerField, "invited speakers": SpeakerField, "presentation by": SpeakerField, "session by": SpeakerField, "led by": SpeakerField, "汇报人": SpeakerField, "匯報人": SpeakerField, "宣讲人": SpeakerField, "讲座嘉宾": SpeakerField,
	"特邀嘉宾": SpeakerField, "主讲教师": SpeakerField, "主讲老师": SpeakerField, "主讲者": SpeakerField, "ゲスト": SpeakerField, "ゲスト講師": SpeakerField, "プレゼンター": SpeakerField, "出演": SpeakerField,
	"出演者": SpeakerField, "パネラー": SpeakerField, "発表担当": SpeakerField,
	"参加者": PeopleField, "出席者": PeopleField, "出席": PeopleField, "メンバー": PeopleField, "参加": PeopleField, "出席組員": PeopleField, "与会者": PeopleField, "参会人": PeopleField, "参会人员": PeopleField, "與會人員": PeopleField, "与会人员": PeopleField, "與會者": PeopleField,
	"attendees": PeopleField, "participants": PeopleField, "present": PeopleField, "members": PeopleField, "members present": PeopleField, "those present": PeopleField, "in attendance": PeopleField, "attending": PeopleField, "참석자": PeopleField,
	"ハッシュタグ": TagField, "タグ": TagField, "hashtag": TagField, "hashtags": TagField, "twitter": TagField, "tags": TagField,
	"url": LinkField, "資料": LinkField, "スライド": LinkField, "発表資料": LinkField, "リンク": LinkField, "参考": LinkField, "参考url": LinkField, "动画": LinkField,
	"slides": LinkField, "slide": LinkField, "link": LinkField, "links": LinkField, "video": LinkField, "動画": LinkField, "公式": LinkField, "公式サイト": LinkField,
	"togetter": LinkField, "connpass": LinkField, "github": LinkField, "ppt": LinkField, "幻灯片": LinkField, "演讲的ppt": LinkField, "website": LinkField,
	"title": TitleField, "タイトル": TitleField, "題目": TitleField, "題名": TitleField, "题目": TitleField, "標題": TitleField, "标题": TitleField, "件名": TitleField,
	"会議名": TitleField, "会議名称": TitleField, "イベント名": TitleField, "勉強会名": TitleField, "会议主题": TitleField, "活动主题": TitleField, "活动名称": TitleField, "活動主題": TitleField, "活動名稱": TitleField, "会议名称": TitleField, "會議主題": TitleField, "會議名稱": TitleField, "subject": TitleField, "event": TitleField,
	"演題": TitleField, "講演題目": TitleField, "講演タイトル": TitleField, "発表題目": TitleField, "発表タイトル": TitleField, "报告题目": TitleField, "讲座题目": TitleField, "演讲题目": TitleField, "演讲主题": TitleField,
	"分享主题": TitleField, "報告題目": TitleField, "제목": TitleField, "발표 제목": TitleField, "talk title": TitleField, "session title": TitleField,
	"主催": OtherField, "共催": OtherField, "協賛": OtherField, "定員": OtherField, "参加費": OtherField, "対象": OtherField, "持ち物": OtherField, "議題": OtherField, "懇親会": OtherField,
	"記録者": OtherField, "書記": OtherField, "记录人": OtherField, "会议记录人": OtherField, "記錄人": OtherField,
	"absent": OtherField, "members absent": OtherField, "apologies": OtherField, "regrets": OtherField, "chair": OtherField, "scribe": OtherField, "note taker": OtherField, "minutes by": OtherField,
	"更新日": OtherField, "更新日時": OtherField, "最終更新": OtherField, "最終更新日": OtherField, "更新时间": OtherField, "更新日期": OtherField, "更新時間": OtherField, "last updated": OtherField, "last modified": OtherField, "updated": OtherField, "掲載日": OtherField, "公開日": OtherField, "投稿日": OtherField, "作成日": OtherField, "发布时间": OtherField, "发布日期": OtherField, "發布日期": OtherField, "發佈日期": OtherField,
	"author": OtherField, "host": OtherField, "organizer": OtherField, "capacity": OtherField, "fee": OtherField, "topic": OtherField, "room": PlaceField,
}

// MaxFieldName is the longest name looked up, in bytes.
const MaxFieldName = 24

// FieldAt splits "name: value" and "name：value" and knows the name, and "name:: value" whatever
// the name; off is the offset of the value in s. A name in 【】, ■, ** or with spaces inside
// （場 所） is the same name, and so is a picture of it, 📍.
func FieldAt(s string) (name FieldName, off int) {
	if f, at := boxedField(s); f != NoField {
		return f, at
	}
	if f, at := pictureField(s); f != NoField {
		return f, at
	}
	i := strings.IndexByte(s[:min(len(s), MaxFieldName+1)], ':')
	size := 1
	if j := strings.Index(s[:min(len(s), MaxFieldName+len("："))], "："); j >= 0 && (i < 0 || j < i) {
		i, size = j, len("：")
	}
	if i <= 0 || i > MaxFieldName || strings.HasPrefix(s[i:], "://") {
		return dashField(s)
	}
	f := FieldByName(s[:i])
	if strings.HasPrefix(s[i:], ":: ") && strings.IndexFunc(s[:i], unicode.IsSpace) < 0 {
		size = len("::") // Obsidian's way to say something of the note
		if f == NoField {
			f = OtherField
		}
	}
	if f != NoField {
		_, space := Indent(s[i+size:])
		return f, i + size + space
	}
	return NoField, 0
}

// dashField reads a field whose value stands behind a dash, Venue - Pier Hall: what does not look like a
// value is the rest of a title, Time - a short history.
func dashField(s string) (name FieldName, off int) {
	i := strings.Index(s[:min(len(s), MaxFieldName+len(" - "))], " - ")
	if i <= 0 || i+len(" - ") == len(s) {
		return NoField, 0
	}
	off = i + len(" - ")
	switch first := FirstRune(s[off:]); FieldByName(s[:i]) {
	case DateField:
		if _, n := DateAt(s[off:]); n > 0 {
			return DateField, off
		}
	case PlaceField:
		if Wide(first) || unicode.IsUpper(first) {
			return PlaceField, off
		}
	case SpeakerField:
		if People(s[off:]) != nil {
			return SpeakerField, off
		}
	}
	return NoField, 0
}

// FieldOf is the field that a line gives the value of.
func FieldOf(line string) FieldName {
	name, _ := FieldAt(line)
	return name
}

// FieldNamed is the field whose name text is and nothing more, its number as a
// title left out.
func FieldNamed(text string) FieldName {
	if len(text) > MaxFieldName+serialMin {
		return NoField
	}
	return FieldByName(strings.TrimLeft(text, "0123456789. "))
}

// ValueAt is the offset of the value in a line with a field, 0 if the line by
// itself does not show that it has one.
func ValueAt(line string) int {
	_, off := FieldAt(line)
	return off
}

// boxedField reads a field whose name stands in brackets, 【場所】 or [时间], and
// needs no colon. What speaks of content as well, 【発表】 or 【議題】, begins a
// title.
func boxedField(s string) (name FieldName, off int) {
	if s == "" || s[0] != '[' && s[0] != "【"[0] && s[0] != "［"[0] {
		return NoField, 0
	}
	for _, box := range [...]struct{ open, end string }{{"【", "】"}, {"[", "]"}, {"［", "］"}} {
		rest, ok := strings.CutPrefix(s, box.open)
		if !ok {
			continue
		}
		i := strings.Index(rest[:min(len(rest), MaxFieldName)], box.end)
		if i <= 0 {
			return NoField, 0
		}
		at := len(box.open) + i + len(box.end)
		if strings.HasPrefix(s[at:], "：") || strings.HasPrefix(s[at:], ":") {
			return NoField, 0 // 【場所】：Name is read by its colon
		}
		switch f := FieldByName(rest[:i]); f {
		case DateField, PlaceField, PeopleField, TagField:
			_, space := Indent(s[at:])
			return f, at + space
		}
	}
	return NoField, 0
}
