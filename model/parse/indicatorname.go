package parse

import (
	"strings"

	"guilan/model"
)

// nameIndicator divides the name cell into name and unit and looks for the unit
// in the values where the name gives none. A bracket that lost its closing half,
// or what stood in it, is mended in the cell and in the block's text.
func (r *reading) nameIndicator(ind *model.Indicator, block *model.Block, cell *string) {
	bareName, attribute := splitAttribute(*cell)
	name, unit, lost := splitUnit(parentUnit(bareName))
	if ind.Unit != "" && unit != "" && fold(unit) != fold(ind.Unit) {
		name, unit = bareName, "" // the unit has a column of its own; the bracket is part of the name
	}
	if ind.Name = strings.TrimRight(strings.TrimSpace(name), nameMarks); ind.Name == "" {
		ind.Name = *cell // nothing but a mark
	}
	if ind.Attribute == "" {
		ind.Attribute = attribute
	}
	if unit != "" && ind.Unit == "" {
		ind.Unit = unit
	}
	if ind.Unit == "" || isDash(ind.Unit) {
		ind.Unit = commonUnit(ind.Values)
	}
	whole, part, _ := strings.Cut(*cell, "·")
	open := strings.Count(fold(whole), "(") > strings.Count(fold(whole), ")")
	switch {
	case lost && ind.Unit == "":
		ind.Unit = r.lostUnit(ind)
		if ind.Unit != "" {
			r.mendCell(ind.Line, "restored unit", block, whole, whole+ind.Unit+")")
			*cell = whole + ind.Unit + ")"
		}
	case unit != "" && open:
		r.mendCell(ind.Line, "closed bracket", block, whole, whole+")")
		*cell = whole + ")"
		if part != "" {
			*cell += "·" + part
		}
	}
}

// nameMarks stand behind the names of some indicators; a note says what for.
const nameMarks = "▲△★☆※●○"

// splitAttribute takes off a name what says how binding the indicator is: the
// word in brackets ("（约束性）").
func splitAttribute(cell string) (name string, attribute model.Attribute) {
	name = strings.TrimRight(cell, nameMarks+" ")
	for _, a := range []model.Attribute{model.Binding, model.Expected} {
		for _, bracket := range []string{"（" + string(a) + "）", "(" + string(a) + ")", "【" + string(a) + "】"} {
			if rest, ok := strings.CutSuffix(name, bracket); ok {
				return strings.TrimSpace(rest), a
			}
		}
	}
	return name, ""
}

// markedAttributes gives the indicators of a column the attribute that a note
// gives to a mark: "标▲的为约束性指标，其余为预期性指标".
func (r *reading) markedAttributes(column int, note string) {
	at := strings.IndexAny(note, nameMarks)
	if at < 0 || !strings.Contains(note, string(model.Binding)) && !strings.Contains(note, string(model.Expected)) {
		return
	}
	mark := string([]rune(note[at:])[0])
	marked, others := model.Binding, model.Attribute("")
	if b, e := strings.Index(note, string(model.Binding)), strings.Index(note, string(model.Expected)); b < 0 || e >= 0 && e < b {
		marked = model.Expected
	}
	if strings.Contains(note, "其余") || strings.Contains(note, "其他") {
		others = model.Expected
		if marked == model.Expected {
			others = model.Binding
		}
	}
	for i := range r.plan.Indicators {
		if ind := &r.plan.Indicators[i]; ind.Column == column && ind.Attribute == "" {
			ind.Attribute = others
			if strings.Contains(r.named[i], mark) {
				ind.Attribute = marked
			}
		}
	}
}

// mendCell writes a mended cell into the text of its table.
func (r *reading) mendCell(line int, kind string, block *model.Block, before, after string) {
	at := strings.Index(block.Text, before)
	for at >= 0 && strings.HasPrefix(block.Text[at:], after) { // a part of a row mended before
		at = -1
	}
	if at < 0 {
		return
	}
	block.Text = block.Text[:at] + after + block.Text[at+len(before):]
	r.repair(line, kind, before, after)
}

// parentUnit moves the unit of "参与率(%·学前段" behind the name of the part.
func parentUnit(cell string) string {
	at := strings.LastIndex(cell, "·")
	if at < 0 {
		return cell
	}
	name, unit, _ := splitUnit(cell[:at])
	if unit == "" {
		return cell
	}
	return name + cell[at:] + "(" + unit + ")"
}

// commonUnit returns the unit that every value of a row carries, "" for none.
func commonUnit(values []model.Value) string {
	unit := ""
	for _, v := range values {
		if v.Raw == "" || v.Number == nil {
			continue
		}
		u := valueUnit(v.Raw)
		if u == "" || unit != "" && u != unit {
			return ""
		}
		unit = u
	}
	return unit
}
