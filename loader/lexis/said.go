package lexis

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// Said is a fact that a line states with its name.
type Said struct {
	Name  FieldName
	Value string // "" where it stands elsewhere: the line is the name alone
}

// The words that end the name of a field: 合宿場所, 招集日時, Meeting venue.
var (
	dateEnds  = [...]string{"日時", "日程", "期日", "開催日", "視察日", "訪問日", "研修日", "会期", "时间", "時間", "日期", "日付", "date and time", "date & time", "date/time", "meeting date", "event date", "event_date", "eventdate", "conference date", "conference_date"}
	placeEnds = [...]string{"場所", "会場", "開催地", "会场", "地点", "地點", "meeting place", "venue", "location"}
)

// other are words that make a field one of another gathering or of something
// else, or say when the text was written.
var other = [...]string{"次回", "下次", "next", "締切", "申込", "集合", "解散", "宿泊", "懇親",
	"更新", "发布", "發布", "创建", "創建", "修改", "提交", "截止", "报名", "報名", "作成", "投稿", "公開", "撰写", "记录", "所要", "応答"}

// Elsewhere reports a text that speaks of the next gathering.
func Elsewhere(s string) bool {
	if strings.Contains(s, "次回") || strings.Contains(s, "下次") {
		return true
	}
	return lower(FirstRune(s)) == 'n' && strings.HasPrefix(Fold(s), "next ")
}

// Facts are the facts that the first line of s states with their names:
// 日 時：2003年5月23日, "*Date:* 30.12.2012 *Location:* Lounge", ◆場所 Zoom.
func Facts(s string) []Said {
	s, _, _ = strings.Cut(s, "\n")
	if found := pictureFacts(s); found != nil {
		return found
	}
	s = strings.TrimLeftFunc(s, aside)
	if n := strings.TrimLeft(s, "0123456789"); len(n) < len(s) && len(s)-len(n) <= 2 {
		if rest := strings.TrimLeft(n, ".)） \u3000"); len(rest) < len(n) {
			s = rest // 2. 日時
		}
	}
	name, from := saidAt(s, true)
	if name == NoField {
		return nil
	}
	found := []Said{{Name: name}}
	start := from
	for i := from; i < len(s); i++ {
		if c := s[i]; c != ' ' && c != '\t' && !strings.HasPrefix(s[i:], "　") && !strings.HasPrefix(s[i:], "、") && !strings.HasPrefix(s[i:], "，") {
			continue
		}
		rest := strings.TrimLeftFunc(s[i:], aside)
		if next, n := saidAt(rest, false); next != NoField {
			found[len(found)-1].Value = saidValue(s[start:i])
			found = append(found, Said{Name: next})
			i = len(s) - len(rest) + n - 1
			start = i + 1
		}
	}
	found[len(found)-1].Value = saidValue(s[min(start, len(s)):])
	return found
}

func saidValue(s string) string {
	return strings.TrimFunc(s, aroundValue.Has)
}

// aroundValue are the signs around what a fact is, behindFact those behind its name.
var (
	aroundValue = NewSet(" \t　*_:：】]|\"'")
	behindFact  = NewSet(":：=】]］\t")
)

// saidNameMax is the longest name of a fact, in bytes.
const saidNameMax = 36

// saidAt reads the name of a fact at the beginning of s and tells how far it goes.
// Where loose, a space or the end may stand behind it in place of a colon.
func saidAt(s string, loose bool) (FieldName, int) {
	end := behindFact.Index(s[:min(len(s), saidNameMax)])
	if end > 0 {
		name := saidName(s[:end])
		if !loose {
			name = FieldByName(s[:end])
		}
		if name == DateField || name == PlaceField || name == TagField {
			_, size := utf8.DecodeRuneInString(s[end:])
			return name, end + size
		}
	}
	if !loose {
		return NoField, 0
	}
	if name, off := dashField(s); name == DateField || name == PlaceField {
		return name, off
	}
	if len(s) <= saidNameMax {
		if name := saidName(s); name != NoField {
			return name, len(s)
		}
	}
	if s == "" || s[0] < utf8.RuneSelf {
		return NoField, 0
	}
	for i := range s[:min(len(s), saidNameMax)] { // 場　所　　北港会館 has a space inside the name
		if i > 0 && (s[i] == ' ' || strings.HasPrefix(s[i:], "\u3000")) {
			if name := saidName(s[:i]); name != NoField {
				return name, i
			}
		}
	}
	return NoField, 0
}

// aside reports what is around the name of a fact.
func aside(r rune) bool { return !LetterOrDigit(r) }

// factEnds are the characters that such names end in.
var factEnds = sync.OnceValue(func() *Set {
	names := slices.Concat(dateEnds[:], placeEnds[:])
	for name, field := range fieldNames {
		if field == DateField || field == PlaceField || field == TagField {
			names = append(names, name)
		}
	}
	return lastsOf(names...)
})

// saidName is the field of a name, however it is spaced and whatever is before the
// word that says what it is.
func saidName(s string) FieldName {
	if !factEnds().Has(lower(LastRune(strings.TrimRightFunc(s, aside)))) {
		return NoField
	}
	key := strings.TrimFunc(Fold(s), aside)
	if key == "" {
		return NoField
	}
	if key[0] >= utf8.RuneSelf {
		key = strings.ReplaceAll(strings.ReplaceAll(key, " ", ""), "　", "")
	}
	name := factNamed(key)
	if name == NoField {
		return NoField
	}
	for _, w := range other {
		if strings.Contains(key, w) {
			return NoField
		}
	}
	return name
}

func latinOrDigit(r rune) bool {
	return r < utf8.RuneSelf && (r >= '0' && r <= '9' || r|0x20 >= 'a' && r|0x20 <= 'z')
}

// factNamed is the field of a name, or of the word that it ends in.
func factNamed(key string) FieldName {
	switch name := FieldByName(key); name {
	case DateField, PlaceField, TagField:
		return name
	case NoField:
	default:
		return NoField
	}
	if Wide(LastRune(key)) && strings.IndexFunc(key, latinOrDigit) >= 0 {
		return NoField // A会場, 第2会場: the place itself
	}
	for _, w := range dateEnds {
		if strings.HasSuffix(key, w) {
			return DateField
		}
	}
	for _, w := range placeEnds {
		before := strings.TrimSuffix(key, w)
		if before != key && !WordOf(key).Has(Grouping) && (Wide(FirstRune(w)) || HasWide(key) || !latinOrDigit(LastRune(before))) { // 主会场 and 分会场 have talks, colocation is none
			return PlaceField
		}
	}
	return NoField
}
