package model

// Section is a heading with what stands under it: a node of the plan's tree of
// chapters and sections.
type Section struct {
	Heading  int // index in Plan.Outline; -1 for text before the first heading
	Children []*Section

	// Body[First:End] is all of the section, its heading and subsections included;
	// Body[First:OwnEnd] is what stands before its first subsection.
	First, OwnEnd, End int
}

// Sections returns the plan's chapters in reading order. Text before the first
// heading makes a section of its own, with Heading -1.
func (p *Plan) Sections() []*Section {
	var top []*Section
	var open []*Section // the sections that the current block stands in, outermost first
	closeTo := func(depth, at int) {
		for len(open) > depth {
			open[len(open)-1].End = at
			open = open[:len(open)-1]
		}
	}
	for i, b := range p.Body {
		if b.Kind != HeadingBlock {
			if len(top) == 0 {
				open = append(open, &Section{Heading: -1, First: i})
				top = append(top, open[0])
			}
			continue
		}
		depth := 0
		for depth < len(open) && open[depth].Heading >= 0 &&
			p.Outline[open[depth].Heading].Level < p.Outline[b.Heading].Level {
			depth++
		}
		closeTo(depth, i)
		s := &Section{Heading: b.Heading, First: i, OwnEnd: -1}
		if depth == 0 {
			top = append(top, s)
		} else {
			parent := open[depth-1]
			if len(parent.Children) == 0 {
				parent.OwnEnd = i
			}
			parent.Children = append(parent.Children, s)
		}
		open = append(open, s)
	}
	closeTo(0, len(p.Body))
	closeOwn(top)
	return top
}

func closeOwn(sections []*Section) {
	for _, s := range sections {
		if len(s.Children) == 0 {
			s.OwnEnd = s.End
		}
		closeOwn(s.Children)
	}
}

// HeadingTitle returns the title of heading i of the outline, "" for -1.
func (p *Plan) HeadingTitle(i int) string {
	if i < 0 || i >= len(p.Outline) {
		return ""
	}
	return p.Outline[i].Title
}

// Path returns the outline indexes from the chapter down to heading i, i
// included.
func (p *Plan) Path(i int) []int {
	var path []int
	level := 1 << 30
	for ; i >= 0 && i < len(p.Outline); i-- {
		if p.Outline[i].Level < level {
			level = p.Outline[i].Level
			path = append([]int{i}, path...)
		}
	}
	return path
}

// ColumnText returns the text of column i, block by block.
func (p *Plan) ColumnText(i int) string {
	c := p.Columns[i]
	return blocksText(p.Body[c.FirstBlock:c.EndBlock])
}

// BlockAt returns the index of the body block that holds a source line, or of
// the last one that starts before it; -1 where there is none.
func (p *Plan) BlockAt(line int) int {
	at := -1
	for i, b := range p.Body {
		if b.Line > line {
			break
		}
		at = i
		if line <= b.EndLine {
			break
		}
	}
	return at
}

func blocksText(blocks []Block) string {
	n := 0
	for _, b := range blocks {
		n += len(b.Text) + 1
	}
	text := make([]byte, 0, n)
	for i, b := range blocks {
		if i > 0 {
			text = append(text, '\n')
		}
		text = append(text, b.Text...)
	}
	return string(text)
}

// Section returns the section that heading i of the outline opens, nil for none.
func (p *Plan) Section(i int) *Section {
	var find func(sections []*Section) *Section
	find = func(sections []*Section) *Section {
		for _, s := range sections {
			if s.Heading == i {
				return s
			}
			if found := find(s.Children); found != nil {
				return found
			}
		}
		return nil
	}
	return find(p.Sections())
}
