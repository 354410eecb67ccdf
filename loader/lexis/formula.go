package lexis

import "strings"

// FormulaAt is the length of the mathematics in dollars that s begins with, 0 for
// none. As in Pandoc, no blank stands inside either dollar and no digit behind the
// second: $5 and $6 are prices.
func FormulaAt(s string) int {
	if !strings.HasPrefix(s, "$") {
		return 0
	}
	signs := len(s) - len(strings.TrimLeft(s, "$"))
	inside := s[signs:]
	n := strings.IndexByte(inside, '$')
	if signs > len("$$") || n <= 0 || inside[0] == ' ' || inside[n-1] == ' ' || !strings.HasPrefix(inside[n:], s[:signs]) {
		return 0
	}
	end := n + 2*signs
	if end < len(s) && s[end] >= '0' && s[end] <= '9' {
		return 0
	}
	return end
}
