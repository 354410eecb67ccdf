package lexis

import "strings"

// asides are titles of parts of an event at which nobody gives a talk, beside those of the lists of Words.
var asides = wordList{text: `attendees participants attendance venue sponsors sponsor food social socials travel logistics misc miscellaneous other others announcements photos feedback survey
coffee breakfast drinks bof bofs booth booths raffle housekeeping intros introductions organizers organisers staff schedule timetable timeline agenda more
タイムテーブル タイムライン スケジュール プログラム 議程 议程 日程 日程安排
閉幕 会場 アクセス 集合写真 記念撮影 写真 くじ引き 抽選会 抽選 じゃんけん大会 朝食 昼食 夕食 お弁当 弁当 ティーブレイク ブレイク 昼休み お昼 お昼休憩 スポンサー 協賛 参加者 出席者 二次会 打ち上げ アンケート 告知 お知らせ 次回 次回予告 今後 今後の予定 勉強会 名刺交換 ブース 企業ブース
スタッフ 運営 その他 おまけ 余談 参会者 参会人员 与会者 与会人员 合影 抽奖 晚宴 晚餐 早餐 会场 赞助商 其他 花絮 참석자 점심 저녁 장소 기타`}

// gatherings are titles of parts at which people eat, drink and talk with each other.
var gatherings = wordList{text: `party afterparty after-party reception networking dinner lunch drinks social socials banquet mixer
懇親会 懇談会 忘年会 新年会 歓迎会 送別会 親睦会 食事会 夕食会 昼食会 打ち上げ 打上げ 打ち上げ会 二次会 三次会 前夜祭 後夜祭 交流会 情報交換会 意見交換会 ネットワーキング ビアバッシュ
晚宴 聚餐 茶歇 午餐 餐叙 餐會 晚餐 회식 뒤풀이 저녁 점심 식사`}

// asideBytes is how long such a title is at most.
const asideBytes = 60

// Aside reports the title of a part of an event at which nobody gives a talk: Lunch and Registration, 朝食、お弁当.
func Aside(title string) bool {
	if len(title) > asideBytes {
		return false
	}
	folded := Fold(strings.ReplaceAll(title, " and ", ","))
	some := false
	for part := range strings.FieldsFuncSeq(folded, betweenAsides) {
		part = strings.TrimFunc(part, func(r rune) bool { return isSign(r) || r >= '0' && r <= '9' })
		if part == "" {
			continue
		}
		_, last, two := strings.Cut(part, " ") // Coffee break, group photos
		if !asides.has(part) && !gatherings.has(part) && !(two && asides.has(last)) && WordOf(part)&(Inside|Ending|Pause) == 0 {
			return false
		}
		some = true
	}
	return some
}

// GetTogether reports the title of a part at which people eat, drink and talk with each other: who the text
// names there was met. A word before it, and signs around, may stand with it.
func GetTogether(title string) bool {
	if len(title) > asideBytes {
		return false
	}
	title = strings.TrimFunc(Fold(title), func(r rune) bool { return isSign(r) || r >= '0' && r <= '9' || r == ' ' })
	_, last, two := strings.Cut(title, " ")
	return gatherings.has(title) || two && gatherings.has(last)
}

// betweenAsides are the signs between several of them.
func betweenAsides(r rune) bool { return asideSigns.Has(r) }

var asideSigns = NewSet(",、，・&＆/／+＋;；|｜")
