package compare

import (
	"cmp"
	"math"
	"slices"
)

// Entry is a part of a text that is about one thing: a paragraph, or an entry of a
// list.
type Entry struct {
	Lead string // the phrase that opens it and names its topic; "" for none
	Text string
}

// EntryPair is an entry of the left text with its counterpart in the right one.
type EntryPair struct{ Left, Right int }

// From these likenesses on two entries are about the same: of leads alone, of
// texts alone, of both together.
const (
	sameLead = 0.75
	sameText = 0.22
	sameBoth = 0.30
)

// Entries pairs the entries of two texts by what they are about, one with one,
// wherever they stand. Entries without a counterpart are left out; the pairs are
// in the left text's order.
func Entries(left, right []Entry) []EntryPair {
	l, r := entryTopics(left), entryTopics(right)
	weighEntries(l, r)
	type candidate struct {
		EntryPair
		score float64
	}
	var all []candidate
	for i := range l {
		for j := range r {
			if s := l[i].suits(&r[j]); s > 0 {
				all = append(all, candidate{EntryPair{i, j}, s})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(
			cmp.Compare(b.score, a.score),
			cmp.Compare(abs(a.Left-a.Right), abs(b.Left-b.Right)), // equally good ones: those in the same place
			cmp.Compare(a.Left+a.Right, b.Left+b.Right),
		)
	})
	takenLeft, takenRight := make([]bool, len(l)), make([]bool, len(r))
	var pairs []EntryPair
	for _, c := range all {
		if !takenLeft[c.Left] && !takenRight[c.Right] {
			takenLeft[c.Left], takenRight[c.Right] = true, true
			pairs = append(pairs, c.EntryPair)
		}
	}
	slices.SortFunc(pairs, func(a, b EntryPair) int { return cmp.Compare(a.Left, b.Left) })
	return pairs
}

func abs(n int) int { return max(n, -n) }

// entryTopic is what an entry is about.
type entryTopic struct {
	lead  []rune
	words map[[2]rune]float64 // pairs of neighbouring characters, and how much each tells
	size  float64
}

func entryTopics(entries []Entry) []entryTopic {
	all := make([]entryTopic, len(entries))
	for i, e := range entries {
		t := &all[i]
		lead := letters(fold(e.Lead))
		t.lead = []rune(commonTitleWords.Replace(lead))
		if len(t.lead) == 0 {
			t.lead = []rune(lead)
		}
		t.words = make(map[[2]rune]float64)
		last := rune(0)
		for _, r := range e.Text {
			if r < 0x4e00 || r > 0x9fff {
				last = 0
				continue
			}
			if last != 0 {
				t.words[[2]rune{last, r}]++
			}
			last = r
		}
	}
	return all
}

// weighEntries makes a word weigh more the fewer entries have it.
func weighEntries(sides ...[]entryTopic) {
	entries := make(map[[2]rune]int)
	total := 0
	for _, side := range sides {
		total += len(side)
		for i := range side {
			for w := range side[i].words {
				entries[w]++
			}
		}
	}
	for _, side := range sides {
		for i := range side {
			t := &side[i]
			sum := 0.0
			for w, n := range t.words {
				weight := (1 + math.Log(n)) * math.Log(1+float64(total)/float64(entries[w]))
				t.words[w] = weight
				sum += weight * weight
			}
			t.size = math.Sqrt(sum)
		}
	}
}

// suits tells how well two entries are each other's counterpart, 0 for not.
func (t *entryTopic) suits(o *entryTopic) float64 {
	content := t.content(o)
	if len(t.lead) == 0 || len(o.lead) == 0 {
		return atLeast(content, sameText)
	}
	lead := likeness(t.lead, o.lead)
	if lead >= sameLead {
		return 1 + lead + content // nothing but another such entry comes before it
	}
	return atLeast((lead+content)/2, sameBoth)
}

func atLeast(score, least float64) float64 {
	if score < least {
		return 0
	}
	return score
}

// content tells how much of their words two entries share, 0 to 1.
func (t *entryTopic) content(o *entryTopic) float64 {
	if t.size == 0 || o.size == 0 {
		return 0
	}
	sum := 0.0
	for w, weight := range t.words {
		sum += weight * o.words[w]
	}
	return sum / (t.size * o.size)
}
