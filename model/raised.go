package model

import "strings"

// The characters that Unicode has raised and lowered forms of, and these.
const (
	plain   = "0123456789+-=()abcdefghijklmnoprstuvwxyz"
	up      = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
	plainLo = "0123456789+-=()aehijklmnoprstuvx"
	down    = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"
)

// Raised is s as plain text has it behind what it is set above or below of
// (StyleSup, StyleSub): in raised or lowered characters, or behind ^ or _ where
// Unicode lacks one of them: x² must not become x2.
func Raised(s string, style Style) string {
	from, to, sign := []rune(plain), []rune(up), "^"
	if style == StyleSub {
		from, to, sign = []rune(plainLo), []rune(down), "_"
	}
	out := make([]rune, 0, len(s))
	for _, r := range s {
		i := strings.IndexRune(string(from), r)
		if i < 0 {
			return sign + s
		}
		out = append(out, to[i])
	}
	return string(out)
}
