package index

import (
	"path/filepath"
	"strings"
)

// longestID keeps an id made from a name short enough to type.
const longestID = 40

// validID tells whether an id can be given to a plan.
func validID(id string) bool {
	if id == "" || id[0] == '-' || len(id) > 100 {
		return false
	}
	return strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// idFromName makes an id of a file's name: Latin letters and digits as they are,
// Chinese by pinyin, dashes for what lies between.
func idFromName(name string) string {
	name = strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	var id strings.Builder
	dash, full := false, false
	add := func(s string) {
		if full = full || id.Len()+len(s) >= longestID; full {
			return
		}
		if dash && id.Len() > 0 {
			id.WriteByte('-')
		}
		dash = false
		id.WriteString(s)
	}
	runes := []rune(name)
	for i := 0; i < len(runes); i++ {
		r := fold(runes[i])
		if word, reading := placeReading(runes[i:]); word > 0 {
			add(reading)
			i += word - 1
			continue
		}
		syllables := pinyin().readingsOf(r).syllables
		switch {
		case isLetter(r) || r >= '0' && r <= '9':
			add(string(r))
		case len(syllables) > 0:
			add(syllables[0])
		default:
			dash = true
		}
	}
	if id.Len() == 0 {
		return "plan"
	}
	return id.String()
}

// placeReadings are places in whose names a character has another reading than
// its most usual one. They matter only for ids; search knows every reading.
// From 地名读音 as 现代汉语词典 gives them.
var placeReadings = map[string]string{
	"重庆": "chongqing", "厦门": "xiamen", "成都": "chengdu", "六安": "luan", "六合": "luhe",
	"蚌埠": "bengbu", "大埔": "dabu", "番禺": "panyu", "浚县": "xunxian", "单县": "shanxian",
	"尉犁": "yuli", "蔚县": "yuxian", "铅山": "yanshan", "中牟": "zhongmu", "牟平": "muping",
	"东阿": "donge", "乐清": "yueqing", "乐亭": "laoting", "洪洞": "hongtong", "荥经": "yingjing",
	"黄陂": "huangpi", "台州": "taizhou", "丽水": "lishui", "任丘": "renqiu", "洮南": "taonan",
	"歙县": "shexian", "枞阳": "zongyang", "涡阳": "guoyang", "绩溪": "jixi", "犍为": "qianwei",
	"长": "chang",
}

// placeReading returns how many characters at the beginning of a text are such a
// place, and how they are read.
func placeReading(text []rune) (int, string) {
	for n := min(2, len(text)); n > 0; n-- {
		if reading, ok := placeReadings[string(text[:n])]; ok {
			return n, reading
		}
	}
	return 0, ""
}
