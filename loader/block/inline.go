package block

import "strings"

// stripInline takes the inline markup that Markdown and its relatives share
// off a text whose notation has no parser here: strong, code, links. What is
// not whole stays as written.
func stripInline(s string) (string, []string) {
	var links []string
	if len(s) > cleanMax {
		return s, urls(s)
	}
	if strings.Contains(s, "](") {
		s, links = markdownLinks(s)
	}
	if strings.Contains(s, "**") {
		s = strayStrong(s)
	}
	return s, addLinks(links, urls(s))
}

// markdownLinks replaces [words](address) and ![words](address) by the words.
func markdownLinks(s string) (string, []string) {
	var b strings.Builder
	var links []string
	for {
		mid := strings.Index(s, "](")
		if mid < 0 {
			break
		}
		open := strings.LastIndexByte(s[:mid], '[')
		end := strings.IndexByte(s[mid:], ')')
		if open < 0 || end < 0 {
			b.WriteString(s[:mid+2])
			s = s[mid+2:]
			continue
		}
		address, _, _ := strings.Cut(s[mid+2:mid+end], " ")
		if address != "" {
			links = append(links, strings.Trim(address, "<>"))
		}
		b.WriteString(strings.TrimSuffix(s[:open], "!"))
		b.WriteString(s[open+1 : mid])
		s = s[mid+end+1:]
	}
	b.WriteString(s)
	return b.String(), links
}
