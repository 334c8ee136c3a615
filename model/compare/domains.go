package compare

import "strings"

// domains are the service domains (领域) in the order of the national standard,
// each with words that tell it in a title. A title belongs to the first domain
// of telling that has a word in it.
var domains = []string{
	"幼有所育", "学有所教", "劳有所得", "病有所医", "老有所养", "住有所居", "弱有所扶", "优军服务保障", "文体服务保障",
}

// telling lists the words by which a title tells its domain; narrower fields come
// before those whose words are also used in passing (健康养老 is about 养老).
var telling = []struct {
	domain string
	words  []string
}{
	{"优军服务保障", []string{"优军", "拥军", "退役军人", "优抚", "军人"}},
	{"老有所养", []string{"老有", "养老", "老年", "为老"}},
	{"幼有所育", []string{"幼有", "托育", "婴幼儿", "托幼", "生育", "妇幼", "儿童照护", "育幼"}},
	{"学有所教", []string{"学有", "教育", "学校", "高中", "幼儿园"}},
	{"劳有所得", []string{"劳有", "就业", "创业", "劳动", "人力资源"}},
	{"弱有所扶", []string{"弱有", "残疾", "救助", "社会服务", "兜底", "社会福利", "困境", "殡葬"}},
	{"病有所医", []string{"病有", "医疗", "卫生", "健康", "医保", "中医"}},
	{"住有所居", []string{"住有", "住房", "居住", "宜居", "棚户区", "老旧小区"}},
	{"文体服务保障", []string{"文体", "文化", "体育", "文旅", "广电", "广播", "旅游"}},
}

// domainOf returns the domain that a title names, "" where it names none.
func domainOf(title string) string {
	t := fold(title)
	for _, d := range telling {
		for _, w := range d.words {
			if strings.Contains(t, w) {
				return d.domain
			}
		}
	}
	return ""
}

// domainRank orders domains; titles that are none of them come behind.
func domainRank(domain string) int {
	for i, d := range domains {
		if d == domain {
			return i
		}
	}
	return len(domains)
}
