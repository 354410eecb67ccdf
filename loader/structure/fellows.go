package structure

// fellows are talks whose titles look alike: who wrote them names who speaks at one place in
// all of them, and in 休憩 and 資料 beside them nowhere.
type fellows struct {
	many  float64
	named float64 // the share of them with a likely name at any seat
	seats [seatCount]seatTally
}

// fellowKey is what titles that look alike have in common.
type fellowKey struct {
	shape shape
	timed bool
}

// fellowsMin is how many talks have a habit; others are judged by that of all.
const fellowsMin = 4

// groupFellows tells which talks look alike.
func (s *speaking) groupFellows(sessions [][2]int) {
	s.all.many = float64(len(sessions))
	alike := map[fellowKey]*fellows{}
	keys := make([]fellowKey, len(sessions))
	for k := range sessions {
		l := s.p.title(sessions[k][0])
		keys[k] = fellowKey{l.shape, l.is(isTimed)}
		if alike[keys[k]] == nil {
			alike[keys[k]] = &fellows{}
		}
		alike[keys[k]].many++
	}
	for k := range sessions {
		s.talks[k].of = &s.all
		if f := alike[keys[k]]; f.many >= fellowsMin {
			s.talks[k].of = f
		}
	}
}

// tell counts something of the talk, among its fellows and among all.
func (t *talk) tell(s *speaking, count func(*fellows)) {
	count(&s.all)
	if t.of != &s.all {
		count(t.of)
	}
}

// reads counts names at the seat.
func (count *seatTally) reads(c *seated) {
	count.likely += c.likely
	count.read++
	if count.names == nil {
		count.names = map[string]bool{}
	}
	count.names[c.people[0].Name] = true
}
