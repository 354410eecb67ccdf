package digest

import "strings"

// felt are words of what one who listened felt and wants, which is not what was said.
var felt = anyOf(`すごい|凄い|面白い|面白か|面白く|面白そう|楽しい|楽しか|楽しく|楽しみ|楽しめ|楽しそう|楽しん|嬉し|うれし|びっくり|驚|勉強になり|ありがたい|良かった|よかった|興味深|引き込まれ|素晴らし|盛り上が|感動|共感|感想|お話でした|セッションでした|お話が多かった|うなずけ|盛況|立ち見|
	印象です|印象でした|印象を受け|きっかけになり|考えさせられ|参考になりました|参考になった|ためになりました|ためになった|刺さりました|励みになり|納得でした|聴きに行|聞きに行|聴きにい|聞きにい|行きたい|聞いてみたい|聴いてみたい|読み込みたい|やってみたい|使ってみたい|試してみたい|勇気を|刺激を|知見でした|自身も|自分も|自分の場合|俺|気になって|気になった|気になり|
	learned a lot|blew my mind|fascinating|inspiring|great talk|good talk|fun talk|entertaining|awesome|impressive|enjoyed|amazing|loved|excited|有意思|精彩|干货|乾貨|值得一看|值得看|我也|我在|時間がなくな|時間切れ|時間の都合|印象深|印象比较深|受益匪浅|收获满满|收获很大|很有启发|深有感触|火爆|座无虚席|人满为患|大开眼界|意犹未尽|不虚此行|妙语连珠|久仰|心动|有些遗憾|有点遗憾|稍有遗憾|
	재미|재밌|유익했|인상 깊|인상적|좋았|즐거웠|즐거운|아쉬웠|만족스러|뿌듯|흥미로웠|기뻤`)

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
			p.role, p.felt = noise, true
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

// isImpression reports whether a sentence says what somebody felt, and neither of what that
// was said (… という話に驚いた) nor of which talk (《石》很精彩), and neither its title nor
// the next asks for it.
func (d *draft) isImpression(i int) bool {
	p := &d.pieces[i]
	if i+1 < len(d.pieces) && d.pieces[i+1].leans && d.pieces[i+1].ref == p.ref {
		return false
	}
	if p.marks&isFelt == 0 || p.heads || p.concludes || p.carriesOn || p.goesOn || strings.Index(p.text, "という") > 0 || strings.Contains(p.text, "《") || reviews.in(d.head.Title) || len(sentences(p.text, 2)) > 1 {
		return false
	}
	for u := p.under; u != none; u = d.pieces[u].under {
		if reviews.in(d.pieces[u].text) {
			return false
		}
	}
	return true
}

// isThanks reports whether a sentence does no more than thank or ask for kindness, as those
// who begin and end a talk or a letter do.
func isThanks(sentence string) bool {
	if !isWithin(sentence, wholeSize) {
		return false
	}
	end := strings.TrimRightFunc(sentence, func(r rune) bool { return isStop(r) || r == '〜' || r == '～' || r == '~' })
	return (thanked.end(end) != "" || thanking.begins(sentence)) && len(sentences(sentence, 2)) == 1
}

var (
	thanked = endings(`ありがとうございました|ありがとうございます|有難うございました|有難うございます|お疲れさまでした|お疲れ様でした|お世話になりました|よろしくお願いします|よろしくお願いいたします|よろしくお願い致します|よろしくおねがいします|宜しくお願いします|宜しくお願いいたします|宜しくお願い致します|
		感谢大家|感謝大家|谢谢大家|謝謝大家|감사합니다|감사드립니다|고맙습니다`)
	thanking = anyOf("thanks to|thank you|thanks for|thanks again|many thanks|special thanks|big thanks")
)
