package digest

import "strings"

// felt is words of impressions alone.
var felt = anyOf(strings.TrimSuffix(impressions, "|"))

// reviews stand in titles under which people write what they felt: that is what is to be
// told there.
var reviews = anyOf(`感想|所感|反省|ふりかえり|振り返り|振返り|よかった|良かった|まとめ|keep|try|problem|good|kpt|retrospective|feedback|review|impressions|心得|体会|體會|感受|总结|總結|소감|후기|회고`)

// leaveImpressions leaves out what somebody felt and thanked for, unless hardly anything
// else was written down.
func (d *draft) leaveImpressions() {
	rest := 0
	left := make([]bool, len(d.pieces))
	for i := range d.pieces {
		if p := &d.pieces[i]; p.role == point {
			if left[i] = d.isImpression(i); !left[i] {
				rest += p.size
			}
		}
	}
	if rest < enough {
		return
	}
	d.size = 0
	for i := range d.pieces {
		p := &d.pieces[i]
		if left[i] {
			p.role = noise
		}
		p.at = d.size
		if p.role == point {
			d.size += p.size
		}
	}
}

// enough is the size from which on points are a summary without impressions: from 200 to
// 400 the same is told.
const enough = 300

// isImpression reports whether a sentence says what somebody felt, and not of what that
// was said (… という話に驚いた), and neither its title nor the next asks for it.
func (d *draft) isImpression(i int) bool {
	p := &d.pieces[i]
	if i+1 < len(d.pieces) && d.pieces[i+1].leans && d.pieces[i+1].ref == p.ref {
		return false
	}
	if p.marks&isFelt == 0 || p.heads || p.concludes || p.carriesOn || p.goesOn || strings.Index(p.text, "という") > 0 || reviews.in(d.head.Title) || len(sentences(p.text, 2)) > 1 {
		return false
	}
	for u := p.under; u != none; u = d.pieces[u].under {
		if reviews.in(d.pieces[u].text) {
			return false
		}
	}
	return true
}
