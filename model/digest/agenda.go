package digest

// agendas are titles over what will be talked of.
var agendas = lines(`agenda|today's agenda|meeting agenda|議題|本日の議題|今日の議題|アジェンダ|本日の内容|今日の内容|本日のアジェンダ|今日のアジェンダ|お品書き|今日話すこと|今日の話|話すこと|話の流れ|本日の流れ|
	議程|议程|会议议程|會議議程|议题|議題|大纲|大綱|提纲|안건|의제|outline|talk outline`)

// leaveAgendas leaves out what stands right under the title of an agenda where most of
// the notes stand behind it: there it is told what was said of each.
func (d *draft) leaveAgendas() {
	for i := range d.pieces {
		if p := &d.pieces[i]; p.role == label && agendas.are(p.text) {
			d.leaveAgenda(i)
		}
	}
}

// leaveAgenda is leaveAgendas of one of which the title is given. An item under which
// something stands is more than a title.
func (d *draft) leaveAgenda(title int) {
	var items []int
	ahead, behind := 0, 0 // the size of the items, and of what stands behind the first
	for i := title + 1; i < len(d.pieces); i++ {
		p := &d.pieces[i]
		switch heads := i+1 < len(d.pieces) && d.pieces[i+1].under == i; {
		case p.role != point:
		case p.under == title && !heads:
			items = append(items, i)
			ahead += p.size
		case len(items) > 0:
			behind += p.size
		}
	}
	if behind < leastBehind*ahead {
		return
	}
	for _, i := range items {
		d.pieces[i].role = noise
	}
	if len(items) > 0 {
		d.pieces[title].agenda, d.pieces[title].counts = true, 0
	}
}

// leastBehind is how many times the size of an agenda stands behind it where that is
// what the notes are about; a list of two or three lines of text is none.
const leastBehind = 3
