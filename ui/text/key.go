package text

import "strings"

// FoldKey is what a key means for which an input method delivered s: full-width
// letters, digits and signs become their half-width twins, and the kana signs
// that Japanese and Chinese input methods put on the keys of ASCII signs become
// those. It is for finding a command, never for text that is typed. The names
// of keys ("enter") and other text stay as they are.
func FoldKey(s string) string {
	return strings.Map(func(r rune) rune {
		if r > 0xFF00 && r < 0xFF5F { // ！ to ～ lie as ! to ~ do
			return r - 0xFF00 + ' '
		}
		switch r {
		case '\u3000':
			return ' '
		case '・', '･':
			return '/'
		case '。', '｡':
			return '.'
		case '、', '､':
			return ','
		case '「', '｢', '【':
			return '['
		case '」', '｣', '】':
			return ']'
		case 'ー':
			return '-'
		case '〜':
			return '~'
		case '￥', '¥':
			return '\\'
		case '’', '‘':
			return '\''
		case '“', '”':
			return '"'
		}
		return r
	}, s)
}
