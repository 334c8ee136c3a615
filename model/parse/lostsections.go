package parse

// promoteSections finds the sections of chapters whose sections have all lost
// their numbers, as automatic numbers are lost: where other chapters have numbered
// sections and this one has none, its lone lines that look like headings, each
// above a paragraph or a narrower heading, are the sections.
func (r *reading) promoteSections() {
	heads := r.heads()
	chapter, model := r.sectionModel(heads)
	if model == nil {
		return
	}
	for n, at := range heads {
		if r.pieces[at].head.style != chapter {
			continue
		}
		end := len(r.pieces)
		for _, next := range heads[n+1:] {
			if r.pieces[next].head.style <= model.style {
				end = next
				break
			}
		}
		if end < len(r.pieces) && r.pieces[end].head.style == model.style {
			continue
		}
		for i, k := range r.loneTitles(at+1, end) {
			p := &r.pieces[k]
			number := restore(model.number, model.style, i+1)
			p.head = &head{style: model.style, ordinal: i + 1, number: number, title: p.text, inferred: true}
			r.restoreNumber(p, number+p.text)
		}
	}
}

// heads returns the pieces that are headings.
func (r *reading) heads() []int {
	var heads []int
	for i := range r.pieces {
		if r.pieces[i].head != nil {
			heads = append(heads, i)
		}
	}
	return heads
}

// sectionModel returns the style of the plan's chapters and the first of the
// headings that stand right below one; nil where there is none.
func (r *reading) sectionModel(heads []int) (chapter style, section *head) {
	for _, at := range heads {
		if st := r.pieces[at].head.style; st > partStyle && (chapter == unnumbered || st < chapter) {
			chapter = st
		}
	}
	for n := 1; n < len(heads); n++ {
		above, h := r.pieces[heads[n-1]].head, r.pieces[heads[n]].head
		if above.style == chapter && h.style > chapter && h.style <= parenStyle && !h.inferred {
			return chapter, h
		}
	}
	return chapter, nil
}

// loneTitles returns the pieces between from and to that look like headings and
// stand above a paragraph or the first of some narrower headings; nil for fewer
// than two, or where other short lines stand among them. The entries of a column
// can have that form, too: behind one, titles count only where surer ones stand in
// front of them and the column begins otherwise.
func (r *reading) loneTitles(from, to int) []int {
	var titles []int
	column := false
	for k := from; k < to; k++ {
		p := &r.pieces[k]
		column = column || p.column != nil
		if p.grid != nil || p.column != nil || p.head != nil || !shortTitle(p.text) || k+1 < to && r.pieces[k+1].grid != nil {
			continue
		}
		if k+1 == to || r.pieces[k+1].head == nil && !longSentence(r.pieces[k+1].text) {
			if to == len(r.pieces) {
				break // a web page goes on behind the plan
			}
			return nil
		}
		sure := r.pieces[k+1].head != nil && r.pieces[k+1].head.ordinal == 1
		if !sure && (column && len(titles) == 0 || r.pieces[k-1].column != nil) {
			return nil
		}
		titles = append(titles, k)
	}
	if len(titles) < 2 {
		return nil
	}
	return titles
}

// longSentence tells whether a text is as long as a paragraph and closed like one.
func longSentence(text string) bool { return !short(text, 29) && endsSentence(text) }
