package lexis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// pictureNames are the fields that a picture stands for at the beginning of a line.
var pictureNames = map[rune]FieldName{
	'🎤': SpeakerField, '🎙': SpeakerField, '🗣': SpeakerField, '👤': SpeakerField, '🧑': SpeakerField, '👩': SpeakerField, '👨': SpeakerField, '👥': SpeakerField,
	'📍': PlaceField, '🏢': PlaceField, '🏛': PlaceField, '🏫': PlaceField, '🗺': PlaceField,
	'📅': DateField, '📆': DateField, '🗓': DateField, '🕐': DateField, '🕑': DateField, '🕒': DateField, '🕓': DateField, '🕔': DateField, '🕕': DateField,
	'🕖': DateField, '🕗': DateField, '🕘': DateField, '🕙': DateField, '🕚': DateField, '🕛': DateField, '⏰': DateField, '⏱': DateField, '⌚': DateField,
}

// pictureField reads a field that a picture stands before, 📍 Pier Hall, or 🎤 Speaker: Ada
// Holm. Without a name its value must look like one: 🎤 is the sign of a song, too.
func pictureField(s string) (name FieldName, off int) {
	if !maybePictured(s) {
		return NoField, 0
	}
	picture, _ := utf8.DecodeRuneInString(s)
	if name = pictureNames[picture]; name == NoField {
		return NoField, 0
	}
	blank := strings.IndexAny(s, " \u3000") // behind the selectors and joiners of the picture
	if blank < 0 || blank > maxPicture || strings.IndexFunc(s[:blank], LetterOrDigit) >= 0 {
		return NoField, 0
	}
	_, space := Indent(s[blank:])
	off = blank + space
	if named, at := FieldAt(s[off:]); named != NoField && named != OtherField {
		return named, off + at
	}
	value := s[off:]
	switch name {
	case DateField:
		if _, n := DateAt(value); n > 0 || TimeAt(value) > 0 {
			return name, off
		}
	case SpeakerField:
		if FullNames(value) || HasWide(value) && People(value) != nil {
			return name, off
		}
	case PlaceField:
		if first := FirstRune(value); value != "" && len(value) <= placeBytes && !EndsSentence(value) && IndexOf(value, ":", "：") < 0 && (Wide(first) || unicode.IsUpper(first) || unicode.IsDigit(first)) {
			return name, off
		}
	}
	return NoField, 0
}

// Pictured reports a line that begins with a picture which stands for a field.
func Pictured(s string) bool {
	return maybePictured(s) && pictureNames[FirstRune(s)] != NoField
}

// maybePictured reports a text that begins with the first byte of ⏰ or of 🎤 in UTF-8.
func maybePictured(s string) bool { return s != "" && (s[0] == 0xe2 || s[0] == 0xf0) }

// pictureFacts are the facts of a line that pictures stand before: 📅 2019-09-22 📍 Pier Hall.
func pictureFacts(s string) []Said {
	if !Pictured(s) {
		return nil
	}
	var found []Said
	for s != "" {
		next := strings.IndexFunc(s[1:], func(r rune) bool { return pictureNames[r] != NoField }) + 1
		if next == 0 {
			next = len(s)
		}
		part := strings.TrimRight(s[:next], " \t\u3000|·,/")
		name, off := pictureField(part)
		switch {
		case name == NoField && found == nil:
			return nil
		case name == DateField || name == PlaceField:
			found = append(found, Said{Name: name, Value: saidValue(part[off:])})
		}
		s = s[next:]
	}
	return found
}

const (
	maxPicture = 32 // bytes of one picture, its joiners and selectors
	placeBytes = 90 // bytes of a place's name
)
