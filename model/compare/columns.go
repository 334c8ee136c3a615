package compare

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"guilan/model"
)

// ColumnPair is a column of the left plan with its counterpart; an index is -1
// where a side has none.
type ColumnPair struct {
	Left, Right int     // indexes in Plan.Columns
	Score       float64 // 0 to 1; 0 where ByHand
	ByHand      bool    // a person says so
}

// counterpart is the score from which two columns are taken for counterparts.
const counterpart = 0.35

// Columns pairs the special columns of two plans by what they are about, one
// with one: first the left plan's in its order, then what is left of the right
// plan's.
func Columns(left, right *model.Plan) []ColumnPair {
	l, r := topics(left), topics(right)
	weighWords(l, r)
	partner, score := assign(l, r)
	var pairs []ColumnPair
	taken := make([]bool, len(r))
	for i, j := range partner {
		pairs = append(pairs, ColumnPair{Left: i, Right: j, Score: score[i]})
		if j >= 0 {
			taken[j] = true
		}
	}
	for j := range r {
		if !taken[j] {
			pairs = append(pairs, ColumnPair{Left: -1, Right: j})
		}
	}
	return pairs
}

// PairByHand gives a left column a right one as its counterpart, whatever the two
// had before; what loses its counterpart by that stands alone. An index of -1
// parts the other column from its counterpart.
func PairByHand(pairs []ColumnPair, left, right int) []ColumnPair {
	var lefts, alone []ColumnPair
	if left >= 0 {
		lefts = append(lefts, ColumnPair{Left: left, Right: right, ByHand: true})
	} else {
		alone = append(alone, ColumnPair{Left: -1, Right: right, ByHand: true})
	}
	for _, p := range pairs {
		touched := false
		if left >= 0 && p.Left == left {
			p, touched = ColumnPair{Left: -1, Right: p.Right, ByHand: true}, true
		}
		if right >= 0 && p.Right == right {
			p, touched = ColumnPair{Left: p.Left, Right: -1, ByHand: true}, true
		}
		switch {
		case touched && p.Left < 0 && p.Right < 0:
		case p.Left >= 0:
			lefts = append(lefts, p)
		default:
			alone = append(alone, p)
		}
	}
	slices.SortFunc(lefts, func(a, b ColumnPair) int { return cmp.Compare(a.Left, b.Left) })
	slices.SortFunc(alone, func(a, b ColumnPair) int { return cmp.Compare(a.Right, b.Right) })
	return append(lefts, alone...)
}

// assign gives each left column the right column that suits it best, the best
// suited pairs first, and the score of the pair; -1 and 0 where none is left.
func assign(l, r []topic) (partner []int, score []float64) {
	type candidate struct {
		left, right int
		score       float64
	}
	var all []candidate
	var weights [wordSlots]float32 // of the left column's words
	for i := range l {
		for _, w := range l[i].words {
			weights[w.slot] = w.weight
		}
		for j := range r {
			if s := l[i].suits(&r[j], &weights); s >= counterpart {
				all = append(all, candidate{i, j, s})
			}
		}
		for _, w := range l[i].words {
			weights[w.slot] = 0
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(
			cmp.Compare(b.score, a.score),
			cmp.Compare(min(l[a.left].folded, r[a.right].folded), min(l[b.left].folded, r[b.right].folded)),
			cmp.Compare(max(l[a.left].folded, r[a.right].folded), max(l[b.left].folded, r[b.right].folded)),
		)
	})
	partner, score = make([]int, len(l)), make([]float64, len(l))
	for i := range partner {
		partner[i] = -1
	}
	taken := make([]bool, len(r))
	for _, c := range all {
		if partner[c.left] < 0 && !taken[c.right] {
			partner[c.left], score[c.left] = c.right, c.score
			taken[c.right] = true
		}
	}
	return partner, score
}

// topic is what a column is about.
type topic struct {
	kind   model.ColumnKind
	review bool   // an indicator table that reviews the last plan
	folded string // title, folded
	title  []rune // title without the words that every column has in its title
	domain string // of the title, else of the heading above
	within []rune // the title of the chapter that it stands in
	words  []word // what the text has in it, by slot
	size   float64
}

// word is a pair of neighbouring characters, put into one of wordSlots slots, and
// how much it tells.
type word struct {
	slot   uint16
	weight float32
}

// wordSlots is how many pairs of characters are told apart: more than a column
// has, so that two seldom share a slot.
const wordSlots = 1 << 13

// topics reads what the columns of a plan are about.
func topics(p *model.Plan) []topic {
	all := make([]topic, len(p.Columns))
	counts := make([]uint16, wordSlots)
	for i, c := range p.Columns {
		t := &all[i]
		t.kind = c.Kind
		t.folded = letters(fold(c.Title))
		t.title = []rune(commonTitleWords.Replace(strings.ReplaceAll(t.folded, letters(fold(p.Region)), "")))
		t.domain = cmp.Or(domainOf(c.Title), domainOf(p.HeadingTitle(c.Heading)))
		if path := p.Path(c.Heading); len(path) > 0 {
			t.within = []rune(letters(fold(p.HeadingTitle(path[0]))))
		}
		switch c.Kind {
		case model.IndicatorColumn:
			t.review = reviews(p, i)
		default:
			t.words = countWords(p, i, counts)
		}
	}
	return all
}

// commonTitleWords stand in the titles of columns of every topic.
var commonTitleWords = strings.NewReplacer(
	"十四五", "", "十五五", "", "十三五", "", "时期", "", "重点工程", "", "重点任务", "", "工程", "", "行动", "", "项目", "",
	"提升", "", "提质", "", "提档", "", "升级", "", "扩容", "", "强化", "", "发展", "", "重点", "", "服务", "", "质量", "", "能力", "",
	"建设", "",
)

// reviews reports whether an indicator table tells what came of the last plan.
func reviews(p *model.Plan, column int) bool {
	for _, ind := range p.Indicators {
		if ind.Column != column {
			continue
		}
		for _, v := range ind.Values {
			if role, _ := roleOf(v.Label, ind.Values, p); role == Actual || role == LastTarget {
				return true
			}
		}
	}
	return strings.Contains(p.Columns[column].Title, "完成情况")
}

// countWords counts the pairs of neighbouring characters in the text of a column.
// counts is scratch space, all zero before and after.
func countWords(p *model.Plan, column int, counts []uint16) []word {
	var used []uint16
	c := p.Columns[column]
	last := rune(0)
	for b := c.FirstBlock + 1; b < c.EndBlock && b < len(p.Body); b++ {
		for _, r := range p.Body[b].Text {
			if r < 0x4e00 || r > 0x9fff {
				if r > ' ' {
					last = 0
				}
				continue
			}
			if last != 0 {
				slot := uint16((uint32(last)*31 + uint32(r)*1021) % wordSlots)
				if counts[slot] == 0 {
					used = append(used, slot)
				}
				counts[slot]++
			}
			last = r
		}
	}
	words := make([]word, len(used))
	for i, slot := range used {
		words[i] = word{slot, float32(1 + math.Log(float64(counts[slot])))}
		counts[slot] = 0
	}
	return words
}

// weighWords makes a word weigh more the fewer columns of its plan have it, and
// brings every column to the same size.
func weighWords(sides ...[]topic) {
	for _, side := range sides {
		columns := make([]uint16, wordSlots)
		for _, t := range side {
			for _, w := range t.words {
				columns[w.slot]++
			}
		}
		rarity := make([]float32, len(side)+1) // by the number of columns that have a word
		for n := range rarity {
			rarity[n] = float32(math.Log(float64(len(side)+2) / float64(n+1)))
		}
		for i := range side {
			t := &side[i]
			sum := 0.0
			for k := range t.words {
				w := &t.words[k]
				w.weight *= rarity[columns[w.slot]]
				sum += float64(w.weight) * float64(w.weight)
			}
			t.size = math.Sqrt(sum)
		}
	}
}

// suits tells how well two columns are each other's counterpart, 0 to 1; weights
// are the weights of t's words by slot.
func (t *topic) suits(o *topic, weights *[wordSlots]float32) float64 {
	if t.kind != o.kind {
		return 0
	}
	switch t.kind {
	case model.IndicatorColumn:
		if t.review != o.review {
			return 0
		}
		return 0.7 + 0.3*likeness([]rune(t.folded), []rune(o.folded))
	case model.ServiceColumn:
		return 0.7 + 0.3*likeness([]rune(t.folded), []rune(o.folded))
	}
	if t.folded == o.folded && t.folded != "" {
		return 1
	}
	title := likeness(t.title, o.title)
	domain := 0.0
	switch {
	case t.domain != "" && t.domain == o.domain:
		domain = 0.15
		if string(t.title) == t.domain || string(o.title) == o.domain {
			title = max(title, 0.9) // a title that is the name of the domain covers all of it
		}
		title = max(title, 0.3)
	case t.domain != "" && o.domain != "":
		domain = -0.15
	}
	return max(0, 0.4*title+0.3*min(1, 2.5*t.content(o, weights))+domain+0.15*likeness(t.within, o.within))
}

// content tells how much of their words two columns share, 0 to 1.
func (t *topic) content(o *topic, weights *[wordSlots]float32) float64 {
	if t.size == 0 || o.size == 0 {
		return 0
	}
	sum := float32(0)
	for _, w := range o.words {
		sum += weights[w.slot] * w.weight
	}
	return float64(sum) / (t.size * o.size)
}
