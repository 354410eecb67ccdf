package lexis

import "strings"

// placeKinds are words for kinds of places where people meet. In Latin letters they are
// words of their own.
var placeKinds = strings.Fields(`会議室 会议室 會議室 教室 講堂 讲堂 ホール 会館 會館 会馆 図書館 图书馆 公民館 大学 大學 学院 學院 ビル 大厦 大廈 センター 中心 酒店 ホテル カフェ 号館 号楼 階 楼
オンライン 线上 線上 リモート 腾讯会议 腾讯會議 飞书 온라인 회의실 강의실 강당 회관 도서관 센터 카페`)

var placeWords = wordList{text: `room hall building lounge campus library cafe office online zoom skype teams discord hangout hangouts meet webex
house centre center hotel university museum theatre theater church school arena pavilion auditorium`}

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

// wideBuildings are words for buildings that a name of a place ends in, in Chinese.
var wideBuildings = strings.Fields(`酒店 大厦 大廈 图书馆 圖書館 会议中心 會議中心 体育馆 會館 会馆 咖啡馆 咖啡厅 创业园 科技园 青年旅行社`)

// PlaceKindEnd is where the name of a building ends that s begins with, 0 if none is near.
func PlaceKindEnd(s string) int {
	first := 0
	for _, kind := range wideBuildings {
		if i := strings.Index(s, kind); i > 0 && (first == 0 || i+len(kind) < first) {
			first = i + len(kind)
		}
	}
	return first
}

// EndsAsPlace reports a text that ends in a word for a kind of place, in wide letters.
func EndsAsPlace(s string) bool {
	if !placeKindEnds.Has(LastRune(s)) {
		return false
	}
	for _, kind := range placeKinds {
		if len(kind) < len(s) && strings.HasSuffix(s, kind) {
			return true
		}
	}
	return false
}

var placeKindEnds = lastsOf(placeKinds...)
