package tui

import (
	"fmt"
	"strings"

	"guilan/tui/typeset"
)

// cite names a spot as one cites it: 《淮北市“十四五”公共服务规划》第三章第二节 专栏4.
func (s *session) cite(at spot) string {
	title := ""
	if info, ok := s.info(at.planID); ok {
		title = info.Title
	}
	if at.plan != nil && at.plan.Title != "" {
		title = at.plan.Title
	}
	if title == "" {
		title = s.planName(at.planID)
	}
	cite := fmt.Sprintf("《%s》", title)
	if at.plan == nil {
		return typeset.Clean(cite)
	}
	heading := at.heading
	if at.column >= 0 {
		heading = at.plan.Columns[at.column].Heading
	}
	cite += headingsCited(at, heading)
	if at.column >= 0 {
		c := at.plan.Columns[at.column]
		if c.Number != "" {
			cite += " 专栏" + c.Number
		} else {
			cite += " " + c.Title
		}
	}
	return typeset.Clean(cite)
}

// headingsCited are the numbers of a heading and those above it, or the title of
// one that has no number.
func headingsCited(at spot, heading int) string {
	var b strings.Builder
	for _, i := range at.plan.Path(heading) {
		h := at.plan.Outline[i]
		number := strings.TrimRight(h.Number, "、. ")
		if number == "" {
			number = h.Title
		}
		b.WriteString(number)
	}
	return b.String()
}
