package index

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSnippet(t *testing.T) {
	long := strings.Repeat("一", 40)
	for _, test := range []struct{ text, wanted, piece, lit string }{
		{"短文本", "文", "短文本", "文"},
		{"前一句。后一句有服务和别的。", "服务", "前一句。后一句有服务和别的。", "服务"},
		{long + "。这一句有服务，" + long + long, "服务", "…这一句有服务，" + strings.Repeat("一", 53) + "…", "服务"},
		{long + "服务", "服务", "…" + strings.Repeat("一", 16) + "服务", "服务"},
		{"床位\t\t数\n 张", "床位数张", "床位 数 张", "床位数张"},
		{"\x1b[31m红\x07色", "红色", "[31m红色", "红色"},
		{"服务与服务", "服务", "服务与服务", "服务服务"},
	} {
		var folded foldedText
		folded.set(test.text)
		wanted := []rune(foldText(test.wanted))
		m := blockMatch{text: test.text, starts: occurrencesOf(folded.runes, wanted)}
		hits := m.appendHits(nil, len(wanted), blockPlace{}, Hit{})
		if len(hits) != 1 {
			t.Errorf("%q: %d hits", test.text, len(hits))
			continue
		}
		var lit []rune
		for _, i := range hits[0].Matched {
			lit = append(lit, []rune(hits[0].Name)[i])
		}
		if hits[0].Name != test.piece || string(lit) != test.lit {
			t.Errorf("%q: %q, lit %q; want %q, %q", test.text, hits[0].Name, string(lit), test.piece, test.lit)
		}
	}
}

// Whatever the text, each match is shown in some snippet, lit, and no snippet is
// longer than it may be.
func TestEveryMatchIsShown(t *testing.T) {
	text := strings.Repeat("公共服务、", 30) + strings.Repeat("规划", 50) + "公共服务。" + strings.Repeat("公共服务", 20)
	var folded foldedText
	folded.set(text)
	wanted := []rune("公共服务")
	m := blockMatch{text: text, starts: occurrencesOf(folded.runes, wanted)}
	if len(m.starts) != 51 {
		t.Fatalf("%d matches", len(m.starts))
	}
	shown := make([]bool, utf8.RuneCountInString(text))
	for _, h := range m.appendHits(nil, len(wanted), blockPlace{}, Hit{}) {
		if n := utf8.RuneCountInString(h.Name); n > snippetLength+2 {
			t.Errorf("%d characters: %s", n, h.Name)
		}
		for i := h.Start; i < h.End; i++ {
			shown[i] = true
		}
		if string([]rune(text)[h.Start:h.End]) != "公共服务" {
			t.Errorf("hit at %d-%d", h.Start, h.End)
		}
	}
	if !shown[0] {
		t.Error("the first match is not shown")
	}
}
