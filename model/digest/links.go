package digest

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"yomi/model"
)

// maxLinks is how many addresses a summary shows: a handful is read, a longer
// list buries the points; those left out are counted as notes.
const maxLinks = 6

// linksOf are the addresses that belong to r: its own, those that stand by
// themselves before anything is said, and its slides and recordings wherever
// they are. What a note mentions in passing does not belong to the whole.
func (s *Summary) linksOf(t *model.Tree, r model.Ref) []string {
	var out []string
	add := func(links []string, wanted func(string) bool) {
		for _, l := range links {
			if len(out) < maxLinks && belongs(l) && wanted(l) && !hasPage(out, l) {
				out = append(out, l)
			}
		}
	}
	add(t.Links(r), func(string) bool { return true })
	saidAnything, linksAlone := false, true
	for c := r + 1; c < t.End(r); c++ {
		n := t.Node(c)
		if n.Kind != model.Note && t.Node(r).Kind == model.Event {
			break // sessions have their own
		}
		links := t.Links(c)
		alone := n.Form != model.Code && len(links) > 0 && (n.Form == model.Link || n.Form == model.Field || onlyLinks(t, c))
		switch {
		case alone && !saidAnything, pointsTo(t, c):
			add(links, func(string) bool { return true })
		case len(links) > 0:
			add(links, isMaterial)
		}
		linksAlone = linksAlone && (alone || n.Form == model.Heading || isLink(t, c))
		saidAnything = saidAnything || !alone && n.Form != model.Heading && n.Form != model.Field && !isNoise(n.Text) && !s.names(n.Text)
	}
	if linksAlone && t.Node(r).Kind != model.Event { // a list of pages is what there is
		for c := r + 1; c < t.End(r); c++ {
			add(t.Links(c), func(string) bool { return true })
		}
	}
	return out
}

// hasPage reports whether one of the links leads to the page of an address.
func hasPage(links []string, address string) bool {
	return slices.ContainsFunc(links, func(l string) bool { return isSamePage(l, address) })
}

// isSamePage reports whether two addresses lead to one page, or to places in it. Behind a
// slash or an exclamation mark stands the name of another.
func isSamePage(a, b string) bool {
	a, in, _ := strings.Cut(a, "#")
	b, at, _ := strings.Cut(b, "#")
	return a == b && (in == at || !strings.HasPrefix(in, "/") && !strings.HasPrefix(in, "!") && !strings.HasPrefix(at, "/") && !strings.HasPrefix(at, "!"))
}

// isLink reports whether all that a note says are the words of a link.
func isLink(t *model.Tree, r model.Ref) bool { return isAll(t, r, model.StyleLink) }

// isAll reports whether all of a note is of one style.
func isAll(t *model.Tree, r model.Ref, style model.Style) bool {
	text := t.Node(r).Text
	return slices.ContainsFunc(t.Runs(r), func(run model.Run) bool {
		return run.Style == style && strings.TrimSpace(text[:run.Lo]) == "" && strings.TrimSpace(text[run.Hi:]) == ""
	})
}

// onlyLinks reports whether a note says nothing but addresses, or a part of
// one: the host, the name of a file. A word that a host is called after says of
// what the notes under it are, and a name of East Asia is one that people read, whether
// its address is written in its letters or in percent signs.
func onlyLinks(t *model.Tree, r model.Ref) bool {
	links := t.Links(r)
	if len(links) == 0 {
		return false
	}
	text := strings.ToLower(strings.TrimSpace(t.Node(r).Text))
	return text != "" && (!strings.ContainsFunc(replaceAddresses(text, nothing), isLetter) || !strings.ContainsFunc(text, isWide) &&
		(t.Leaf(r) || strings.ContainsAny(text, "./")) && slices.ContainsFunc(links, func(l string) bool { return strings.Contains(strings.ToLower(l), text) }))
}

// pointsTo reports whether a note is there to lead to slides or a recording:
// it says so, and little else.
func pointsTo(t *model.Tree, r model.Ref) bool {
	n := t.Node(r)
	if n.Form == model.Code || len(t.Links(r)) == 0 {
		return false
	}
	words := lower(replaceAddresses(n.Text, nothing))
	if textSize(words) > topicSize {
		return false
	}
	return slices.ContainsFunc(materials, func(m string) bool { return strings.Contains(words, m) })
}

// What a session leaves behind, in words and by where it lies.
var (
	materials = list(`資料|スライド|動画|録画|アーカイブ|slide|video|recording|deck|幻灯片|视频|影片|簡報|录像|슬라이드|영상`)
	decks     = list(`speakerdeck.com|slideshare.net|docs.google.com/presentation|docswell.com|slides.com|youtu.be|youtube.com/watch|
		vimeo.com|nicovideo.jp/watch|bilibili.com/video`)
)

// isMaterial reports whether an address is that of slides or a recording.
func isMaterial(link string) bool {
	link = strings.ToLower(link)
	_, rest, _ := strings.Cut(link, "://")
	rest = strings.TrimPrefix(rest, "www.")
	if slices.ContainsFunc(decks, func(d string) bool { return strings.HasPrefix(rest, d) }) {
		return true
	}
	address, _, _ := strings.Cut(rest, "?")
	return slices.Contains([]string{".pdf", ".pptx", ".ppt", ".key", ".odp"}, path.Ext(address))
}

// belongs reports whether an address can be shown at all: it leads somewhere
// from a chat, and neither to a picture, a search for a hashtag, the page of a
// keyword, a person's profile nor the inside of a page.
func belongs(link string) bool {
	u, err := url.Parse(link)
	if err != nil || u.Scheme == "" || u.Host == "" && u.Scheme != "mailto" {
		return false
	}
	host, at := strings.TrimPrefix(strings.ToLower(u.Host), "www."), strings.ToLower(u.Path)
	switch {
	case isPicture(path.Base(at)):
		return false
	case strings.Trim(at, "/") == "" && slices.Contains(decks, host):
		return false // what the preview of a page leaves behind
	case !strings.Contains(strings.Trim(at, "/"), "/") && slices.Contains([]string{"speakerdeck.com", "slideshare.net", "slides.com"}, host):
		return false // all slides of a person
	case slices.Contains([]string{"twitter.com", "x.com", "mobile.twitter.com", "facebook.com", "instagram.com", "t.co"}, host):
		return strings.Contains(at, "/events/") // profiles, searches, single posts
	}
	for _, part := range strings.Split(strings.Trim(at, "/"), "/") {
		switch part {
		case "search", "hashtag", "keyword", "tag", "tags", "embed", "embed_code":
			return false
		}
	}
	return true
}

// withoutHost is a text without the host of slides that the preview of their page
// left before it, without a blank.
func withoutHost(text string) string {
	if isWide(firstRune(text)) {
		return text
	}
	host := text[:len(text)-len(strings.TrimLeft(text, "abcdefghijklmnopqrstuvwxyz0123456789.-"))]
	next := firstRune(text[len(host):])
	if isWide(next) && (strings.HasPrefix(host, "www.") || slices.ContainsFunc(decks, func(d string) bool { return strings.TrimSuffix(d, "/watch") == host })) {
		return text[len(host):]
	}
	return text
}
