package compare

import "guilan/model"

// HeadingPair is a heading of the left plan with its counterpart; an index is
// -1 where a side has none.
type HeadingPair struct {
	Left, Right int // indexes in Plan.Outline
}

// likeEnough is how alike two headings must be to stand side by side.
const likeEnough = 0.4

// Outline pairs the headings of two plans in reading order: what is paired
// stands in the same order on both sides, and a heading without a counterpart
// stands where its own plan has it, the left plan's first.
func Outline(left, right *model.Plan) []HeadingPair {
	score := headingLikeness(left, right)
	n, m := len(left.Outline), len(right.Outline)
	// best[i][j] is the most that Outline[i:] and Outline[j:] have in common.
	best := make([][]float64, n+1)
	for i := range best {
		best[i] = make([]float64, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1], best[i+1][j+1]+score[i][j])
		}
	}
	pairs := make([]HeadingPair, 0, max(n, m))
	i, j := 0, 0
	for i < n && j < m {
		switch {
		case score[i][j] > 0 && best[i][j] == best[i+1][j+1]+score[i][j]:
			pairs = append(pairs, HeadingPair{i, j})
			i, j = i+1, j+1
		case best[i][j] == best[i+1][j]:
			pairs = append(pairs, HeadingPair{i, -1})
			i++
		default:
			pairs = append(pairs, HeadingPair{-1, j})
			j++
		}
	}
	for ; i < n; i++ {
		pairs = append(pairs, HeadingPair{i, -1})
	}
	for ; j < m; j++ {
		pairs = append(pairs, HeadingPair{-1, j})
	}
	return pairs
}

// headingLikeness scores every pair of headings; 0 where they must not be
// paired. Headings of different levels are never paired: a chapter beside a
// section would say that the two plans are built alike where they are not. Two
// chapters are the more alike the more of their sections are.
func headingLikeness(left, right *model.Plan) [][]float64 {
	l, r := headingRunes(left), headingRunes(right)
	score := make([][]float64, len(l))
	for i := range l {
		score[i] = make([]float64, len(r))
	}
	leftUnder, rightUnder := sectionsUnder(left), sectionsUnder(right)
	for i := len(l) - 1; i >= 0; i-- { // sections before their chapters
		for j := len(r) - 1; j >= 0; j-- {
			if left.Outline[i].Level != right.Outline[j].Level {
				continue
			}
			s := min(1, likeness(l[i], r[j])+0.5*support(score, leftUnder[i], rightUnder[j]))
			if s >= likeEnough {
				score[i][j] = s
			}
		}
	}
	return score
}

// support tells how much of what stands under two headings is alike, 0 to 1.
func support(score [][]float64, left, right []int) float64 {
	sum := 0.0
	for _, i := range left {
		best := 0.0
		for _, j := range right {
			best = max(best, score[i][j])
		}
		sum += best
	}
	return sum / float64(max(1, len(left), len(right)))
}

// sectionsUnder lists for each heading those right below it.
func sectionsUnder(p *model.Plan) [][]int {
	under := make([][]int, len(p.Outline))
	for i := range p.Outline {
		if path := p.Path(i); len(path) > 1 {
			parent := path[len(path)-2]
			under[parent] = append(under[parent], i)
		}
	}
	return under
}

func headingRunes(p *model.Plan) [][]rune {
	titles := make([][]rune, len(p.Outline))
	for i, h := range p.Outline {
		titles[i] = []rune(letters(fold(h.Title)))
	}
	return titles
}
