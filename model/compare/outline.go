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
// section would say that the two plans are built alike where they are not.
func headingLikeness(left, right *model.Plan) [][]float64 {
	l, r := headingRunes(left), headingRunes(right)
	score := make([][]float64, len(l))
	for i := range l {
		score[i] = make([]float64, len(r))
		for j := range r {
			if left.Outline[i].Level != right.Outline[j].Level {
				continue
			}
			if s := likeness(l[i], r[j]); s >= likeEnough {
				score[i][j] = s
			}
		}
	}
	return score
}

func headingRunes(p *model.Plan) [][]rune {
	titles := make([][]rune, len(p.Outline))
	for i, h := range p.Outline {
		titles[i] = []rune(letters(fold(h.Title)))
	}
	return titles
}
