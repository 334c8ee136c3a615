package index

import (
	"slices"
	"strings"
	"testing"

	gopinyin "github.com/mozillazg/go-pinyin"
)

// The table is what genpinyin makes of go-pinyin's dictionary.
func TestPinyinTableIsCurrent(t *testing.T) {
	args := gopinyin.NewArgs()
	args.Heteronym = true
	for code := range gopinyin.PinyinDict {
		got := pinyin().readingsOf(rune(code)).syllables
		for _, s := range gopinyin.SinglePinyin(rune(code), args) {
			typed := s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == ""
			if typed && !slices.Contains(got, s) {
				t.Fatalf("%c: %v lacks %s; run go generate", code, got, s)
			}
		}
	}
}

func TestReadings(t *testing.T) {
	for text, want := range map[string]string{
		"宿州": "su zhou", "濉溪": "sui xi", "埇桥": "yong qiao", "重兴": "chong xing", "重 ": "zhong",
		"亳州": "bo zhou", "蚌埠": "beng bu", "六安": "lu an", "歙县": "she xian", "枞阳": "zong yang",
		"黄陂": "huang pi", "番禺": "pan yu", "洪洞": "hong tong", "台州": "tai zhou", "绿": "lv", "略": "lue",
		"荥经": "ying jing", "铅山": "yan shan", "浚县": "xun xian", "单县": "shan xian",
	} {
		syllables := strings.Fields(want)
		for i, r := range []rune(strings.TrimSpace(text)) {
			if got := pinyin().readingsOf(r); !slices.Contains(got.syllables, syllables[i]) || !got.has(rune(syllables[i][0])) {
				t.Errorf("%c: %v lacks %s", r, got.syllables, syllables[i])
			}
		}
	}
	for _, r := range "aＡ1，\U0001F600\uFFFD" {
		if got := pinyin().readingsOf(r); len(got.syllables) != 0 {
			t.Errorf("%c: %v", r, got.syllables)
		}
	}
}
