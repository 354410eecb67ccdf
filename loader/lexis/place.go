package lexis

import "strings"

// placeKinds are words for kinds of places where people meet. In Latin letters they are
// words of their own.
var placeKinds = strings.Fields(`会議室 会议室 會議室 教室 講堂 讲堂 ホール 会館 會館 会馆 図書館 图书馆 公民館 大学 大學 学院 學院 ビル 大厦 大廈 センター 中心 酒店 ホテル カフェ 号館 号楼 階 楼
オンライン 线上 線上 リモート 腾讯会议 腾讯會議 飞书 온라인 회의실 강의실 강당`)

var placeWords = wordList{text: `room hall building lounge campus library cafe office online zoom skype teams discord hangout hangouts meet webex`}

// NamesPlace reports a short text that names a place by a word for its kind, or says that
// people met online.
func NamesPlace(s string) bool {
	for _, kind := range placeKinds {
		if strings.Contains(s, kind) {
			return true
		}
	}
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if placeWords.has(strings.Trim(w, ",.()")) {
			return true
		}
	}
	return false
}
