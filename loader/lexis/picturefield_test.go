package lexis

import "testing"

func TestPictureField(t *testing.T) {
	for _, c := range [...]struct {
		s, value string
		name     FieldName
	}{
		{"📍 Pier Hall", "Pier Hall", PlaceField},
		{"🗓️ 2018-04-03", "2018-04-03", DateField},
		{"🕒 10:00〜10:40", "10:00〜10:40", DateField},
		{"🎤 川口 航介", "川口 航介", SpeakerField},
		{"🎤 Speaker: Ada Holm", "Ada Holm", SpeakerField},
		{"🎤 was broken", "", NoField},
		{"📅 in spring", "", NoField},
		{"📍 We met there.", "", NoField},
		{"📍", "", NoField},
		{"⏰時間：10月5日 10:00", "", NoField}, // the blank is of the value
		{"🎉 Pier Hall", "", NoField},
	} {
		name, off := FieldAt(c.s)
		if name != c.name || name != NoField && c.s[off:] != c.value {
			t.Errorf("%q: %v, %q", c.s, name, c.s[off:])
		}
	}
}

func TestPictureFacts(t *testing.T) {
	facts := Facts("📅 2018-04-03 10:00 📍 Pier Hall 🎤 Ada Holm")
	if len(facts) != 2 || facts[0] != (Said{DateField, "2018-04-03 10:00"}) || facts[1] != (Said{PlaceField, "Pier Hall"}) {
		t.Errorf("%q", facts)
	}
}
