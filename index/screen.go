package index

// screen tells of most names that they do not match, or not well enough, by
// their codes: without reading them, in about 20 ns. It is for one goroutine.
type screen struct {
	asked  int // length of the pattern
	accept uint64
	moves  [256]moves // of each code
}

func newScreen(p *pattern) *screen {
	length := min(len(p.text), longestMatched)
	s := &screen{asked: len(p.text), accept: 1 << length}
	for code := range s.moves {
		initials := pinyin().initialsOf(byte(code))
		for i, q := range p.text[:length] {
			switch {
			case !isLetter(q):
				if pinyin().codeOf(q) == byte(code) {
					s.moves[code].add(i, i+1)
				}
			case initials>>(q-'a')&1 != 0:
				for _, end := range p.ends[i] {
					s.moves[code].add(i, min(end, length))
				}
			}
		}
	}
	return s
}

// best returns the best class that a name with the given codes can come to;
// atBeginning tells whether it begins with what the pattern begins with.
func (s *screen) best(codes []byte, atBeginning bool) class {
	var (
		contiguous uint64     // matched without a gap up to the character before
		scattered  uint64 = 1 // matched up to any character before
	)
	for _, code := range codes {
		to := &s.moves[code]
		if to.longest == 0 {
			contiguous = 0
			continue
		}
		contiguous = to.from(contiguous | 1)
		scattered |= to.from(scattered)
		if contiguous&s.accept != 0 {
			if atBeginning && len(codes) <= s.asked {
				return exactMatch
			}
			return bestClass(atBeginning)
		}
	}
	if scattered&s.accept != 0 {
		return wordStartMatch
	}
	return noMatch
}
