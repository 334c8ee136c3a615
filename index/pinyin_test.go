package index

import (
	"hash/crc32"
	"slices"
	"strings"
	"testing"

	gopinyin "github.com/mozillazg/go-pinyin"
)

// The table gives every character of go-pinyin's dictionary its most usual
// reading, and no reading that neither that dictionary nor a place gives it.
func TestPinyinTableFollowsTheDictionary(t *testing.T) {
	args := gopinyin.NewArgs()
	args.Heteronym = true
	for code := range gopinyin.PinyinDict {
		all := plainReadings(gopinyin.SinglePinyin(rune(code), args))
		got := pinyin().readingsOf(rune(code)).syllables
		if len(all) == 0 {
			continue
		}
		if len(got) == 0 || got[0] != all[0] {
			t.Fatalf("%c: %v, want first %s", code, got, all[0])
		}
		for _, s := range got {
			place := code == '乐' && s == "lao" || code == '解' && s == "hai"
			if !slices.Contains(all, s) && !strings.HasSuffix(s, "ue") && !place {
				t.Fatalf("%c is not read %s", code, s)
			}
		}
	}
}

// What the index says of names follows the table: a store that another table
// made must be made anew.
func TestPinyinTableBelongsToTheIndexLayout(t *testing.T) {
	const layout, sum = 3, 0xcf07ffab
	if got := crc32.ChecksumIEEE([]byte(pinyinTable)); indexLayout != layout || got != sum {
		t.Errorf("layout %d with a table of sum %#x: count indexLayout up if the table changed, and note both here", indexLayout, got)
	}
}

// plainReadings are those that can be typed.
func plainReadings(all []string) []string {
	return slices.DeleteFunc(all, func(s string) bool {
		return s == "" || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") != ""
	})
}

// Readings that no modern dictionary knows would find names that nobody means.
func TestRareReadingsAreLeftOut(t *testing.T) {
	for r, rare := range map[rune]string{
		'能': "xiong", '重': "tong", '服': "bi", '月': "ru", '女': "ru", '台': "yi", '大': "tai", '校': "qiao", '宿': "qi",
	} {
		if got := pinyin().readingsOf(r).syllables; slices.Contains(got, rare) {
			t.Errorf("%c: %v", r, got)
		}
	}
	for name, query := range map[string]string{"提升中心能力": "zxxl", "兼职服务": "jzb", "妇女儿童": "fret"} {
		if class, _ := newMatcher(newPattern(query)).classify(name); class != noMatch {
			t.Errorf("%s finds %s", query, name)
		}
	}
}

func TestReadings(t *testing.T) {
	for text, want := range map[string]string{
		"宿州": "su zhou", "濉溪": "sui xi", "埇桥": "yong qiao", "重兴": "chong xing", "重 ": "zhong",
		"亳州": "bo zhou", "蚌埠": "beng bu", "六安": "lu an", "歙县": "she xian", "枞阳": "zong yang",
		"黄陂": "huang pi", "番禺": "pan yu", "洪洞": "hong tong", "台州": "tai zhou", "绿": "lv", "略": "lue",
		"荥经": "ying jing", "铅山": "yan shan", "浚县": "xun xian", "单县": "shan xian",
		"乐亭": "lao ting", "解州": "hai zhou", "长治": "chang zhi", "行唐": "xing tang", "大城": "dai cheng",
		"尉犁": "yu li", "蔚县": "yu xian", "句容": "ju rong", "阿城": "a cheng", "东阿": "dong e", "丽水": "li shui",
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
