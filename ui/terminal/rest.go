package terminal

import (
	"regexp"
	"sync"
)

// Rest takes the end of an answer whose beginning was read before the reader
// began: it arrives like keys, as the 3R of CSI 1;3R. The zero Rest takes nothing.
type Rest struct{ got []byte }

// begun is an answer without its end. A lone ESC is more likely a key.
var begun = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\x1b\[[0-9;?]*$`) })

// Cut is what takes the rest of an answer that began so.
func Cut(answer string) Rest { return Rest{[]byte(answer)} }

// restOf parts what was typed from the beginning of an answer behind it.
func restOf(typed []byte) ([]byte, Rest) {
	at := begun().FindIndex(typed)
	if at == nil {
		return typed, Rest{}
	}
	return typed[:at[0]], Cut(string(typed[at[0]:]))
}

// Take is told the keys one after the other. It reports whether one is of the
// answer, and with its last whether the answer was that the terminal is a wide one.
// The first key that is not ends it: the answer will not come.
func (r *Rest) Take(key string) (taken, wide bool) {
	if len(r.got) == 0 {
		return false, false
	}
	if len(key) == 1 && (key[0] >= '0' && key[0] <= '9' || key == ";" || key == "?") {
		r.got = append(r.got, key...)
		return true, false
	}
	whole := append(r.got, key...)
	r.got = nil
	if !position().Match(whole) && !fenced(whole) {
		return false, false
	}
	wide, _ = understood(whole)
	return true, wide
}
