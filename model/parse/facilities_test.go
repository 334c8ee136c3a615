package parse

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
)

// labelledPlan is what the labels of a plan say about facilities.
type labelledPlan struct {
	Columns []struct {
		Title, Kind        string
		StartLine, EndLine int
	}
	Facilities []struct{ Column, Name string }
	Remarks    []string
}

func readLabels(t testing.TB, id string) (labelledPlan, []string) {
	t.Helper()
	data, err := os.ReadFile("testdata/labels/" + id + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var plan labelledPlan
	if err := json.Unmarshal(data, &plan); err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("../../seeds/" + id + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return plan, strings.Split(string(source), "\n")
}

// columnParagraphs returns the paragraphs of lines first to last, those joined
// that a page's end cut in mid-sentence.
func columnParagraphs(lines []string, first, last int) []string {
	var paragraphs []string
	open := false
	for _, line := range lines[first-1 : min(last, len(lines))] {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if open {
			paragraphs[len(paragraphs)-1] += line
		} else {
			paragraphs = append(paragraphs, line)
		}
		open = !endsSentence(line)
	}
	return paragraphs
}

var projectTail = regexp.MustCompile(`(建设项目|建设工程|项目|建设|工程)$`)

// sameFacility reduces a name to what matters when it is compared with a label.
func sameFacility(name string) string {
	return projectTail.ReplaceAllString(bare(name), "")
}

func TestFacilitiesOfFivePlans(t *testing.T) {
	hits, found, labelled := 0, 0, 0
	for _, id := range []string{"suzhou", "wuxing", "generic", "huaibei", "minqin"} {
		plan, lines := readLabels(t, id)
		remarks := bare(strings.Join(plan.Remarks, " "))
		for _, column := range plan.Columns {
			if column.Kind != "narrative" {
				continue
			}
			want := map[string]bool{}
			for _, f := range plan.Facilities {
				if f.Column == column.Title {
					want[sameFacility(f.Name)] = true
				}
			}
			labelled += len(want)
			got := map[string]bool{}
			for _, p := range columnParagraphs(lines, column.StartLine+1, column.EndLine) {
				for _, name := range facilityNames(p) {
					got[sameFacility(name)] = true
				}
			}
			for name := range got {
				if want[name] {
					hits++
					found++
				} else if !strings.Contains(remarks, name) {
					found++
					t.Logf("%s, %s: extra %s", id, column.Title, name)
				}
			}
			for name := range want {
				if !got[name] {
					t.Logf("%s, %s: missed %s", id, column.Title, name)
				}
			}
		}
	}
	precision, recall := float64(hits)/float64(found), float64(hits)/float64(labelled)
	t.Logf("%d labelled, %d found, %d right: precision %.3f, recall %.3f", labelled, found, hits, precision, recall)
	if precision < 0.9 || recall < 0.9 {
		t.Errorf("precision %.3f, recall %.3f; want 0.9 each", precision, recall)
	}
}

// facilityCases are texts about invented regions.
var facilityCases = []struct{ text, want string }{
	// Verbs in front, tails behind.
	{"公共文化。新建青峦县图书馆、青峦县美术馆。", "青峦县图书馆|青峦县美术馆"},
	{"加快推进云岫市第三人民医院、云岫市儿童医院等项目建设。", "云岫市第三人民医院|云岫市儿童医院"},
	{"推进县中医院迁建,实施县妇幼保健院改扩建。", "县中医院|县妇幼保健院"},
	{"重点推进市体育中心、市科技馆、市青少年宫。", "市体育中心|市科技馆|市青少年宫"},
	{"建成柳溪镇文化站和柳溪镇敬老院。", "柳溪镇文化站|柳溪镇敬老院"},
	{"到2025年底建成沐川湖湿地公园。", "沐川湖湿地公园"},
	{"开工建设市一中新校区、市实验幼儿园新园。确保六十九中竣工。", "市一中新校区|市实验幼儿园新园|六十九中"},
	{"开工建设第五人民医院病房楼、第二人民医院新院、市残疾人康复中心。", "第五人民医院病房楼|第二人民医院新院|市残疾人康复中心"},
	{"扩建一中,新建五小。", "一中|五小"},
	{"规划实施迎旭公园、洛河公园、龙台公园等190个园林绿化项目。", "迎旭公园|洛河公园|龙台公园"},
	{"建成县妇幼保健院新院区并投入使用。", "县妇幼保健院新院区"},
	{"侨安幼儿园、澄江实小元溪校区和新桥中心小学等新改扩建工程全部完工。", "侨安幼儿园|澄江实小元溪校区|新桥中心小学"},
	{"推动澄江幼高专三期、丰岭区北岑学园、澄江大学扩建工程一期等重点工程项目建设。", "澄江幼高专三期|丰岭区北岑学园|澄江大学扩建工程一期"},
	{"包括澄江附属二院东溪院区、澄江市洛桥区医院等重点工程将大力推进。", "澄江附属二院东溪院区|澄江市洛桥区医院"},
	{"启动实施南浦县档案馆新馆、南浦县融媒体中心建设。", "南浦县档案馆新馆|南浦县融媒体中心"},
	{"完成云岫县儿童福利院迁建工程和云岫县救助管理站改造工程。", "云岫县儿童福利院迁建工程|云岫县救助管理站改造工程"},
	{"谋划推进东屏区文化馆新馆项目。", "东屏区文化馆新馆项目"},
	{"改造提升县殡仪馆、河阳公墓。", "县殡仪馆|河阳公墓"},
	{"加强县特殊教育学校建设。", "县特殊教育学校"},
	{"续建云岫市民中心,新建沙河街道社区卫生服务中心。", "云岫市民中心|沙河街道社区卫生服务中心"},
	{"在城南片区新建沐川县第四小学、在开发区新建沐川县第五幼儿园。", "沐川县第四小学|沐川县第五幼儿园"},
	{"规划建设总建筑面积3万平方米的云岫大剧院。", "云岫大剧院"},
	{"新建青峦县中医医院，总建筑面积5.2万平方米，设置床位500张。", "青峦县中医医院"},
	{"新建滨湖小学1所，新增学位1800个。", "滨湖小学"},
	{"支持云岫职业技术学院建设产教融合实训基地。", "云岫职业技术学院"},
	{"依托市人民医院,建设区域胸痛中心。", "市人民医院"},
	{"提升柳溪古镇、鹿鸣谷景区等旅游项目品质。", "柳溪古镇|鹿鸣谷景区"},
	{"打造柳溪康养小镇。", "柳溪康养小镇"},
	{"将沐川县革命烈士纪念馆创建为国家3A级旅游景区。", "沐川县革命烈士纪念馆"},
	{"云岫市第一中学创建成省级示范高中,沐川县职教中心升格为技师学院。", "云岫市第一中学|沐川县职教中心"},
	{"对青峦县革命烈士陵园进行提升改造。", "青峦县革命烈士陵园"},
	{"修缮文昌塔、沈氏宗祠,保护利用李家大院旧址。", "文昌塔|沈氏宗祠|李家大院旧址"},
	{"实施文昌塔修缮、沈氏宗祠修缮、古城墙保护等文物保护工程。", "文昌塔修缮|沈氏宗祠修缮|古城墙保护"},
	{"推进沐川县城乡供水一体化工程、沐川县农村污水治理项目。", "沐川县城乡供水一体化工程|沐川县农村污水治理项目"},
	{"推进市博物馆、市图书馆、文化馆新馆、市非遗馆等建设。", "市博物馆|市图书馆|文化馆新馆|市非遗馆"},
	// Lists without a verb.
	{"重点项目：云岫市中心医院新院区、云岫市精神卫生中心、云岫市疾控中心实验楼。", "云岫市中心医院新院区|云岫市精神卫生中心|云岫市疾控中心实验楼"},
	{"新建项目：青峦县第二幼儿园、青峦县城北小学；续建项目：青峦县高级中学。", "青峦县第二幼儿园|青峦县城北小学|青峦县高级中学"},
	{"（1）青峦县人民医院迁建项目。", "青峦县人民医院迁建项目"},
	{"2.沐川县体育公园建设工程", "沐川县体育公园建设工程"},
	{"市第六医院改扩建工程。总投资3.2亿元,占地50亩。", "市第六医院改扩建工程"},
	{"新建城东小学，城西中学，南湖幼儿园。", "城东小学|城西中学|南湖幼儿园"},
	// Names with brackets, numbers, parts.
	{"新建云岫市实验中学（东湖校区）、云岫市养老服务中心（二期）。", "云岫市实验中学（东湖校区）|云岫市养老服务中心（二期）"},
	{"建设南浦县退役军人服务中心(光荣院)。", "南浦县退役军人服务中心(光荣院)"},
	{"争取实施甲秀一中、甲秀三中教学楼、实验楼、学生宿舍等改造项目。", "甲秀一中|甲秀三中"},
	{"新建三级综合医院第七人民医院。", "第七人民医院"},
	{"建设人民医院东院区。", "人民医院东院区"},
	{"推进高新区九年一贯制学校、经开区邻里中心建设。", "高新区九年一贯制学校|经开区邻里中心"},
	{"推进南浦县桐山镇中心卫生院提升改造。", "南浦县桐山镇中心卫生院"},
	{"推进北岑区青石、桃源两个社区养老服务中心建设。", ""},
	{"培育建设云岫国家农业公园。", "云岫国家农业公园"},
	// Kinds, counts and classes are no names.
	{"新建、改扩建一批公办幼儿园。", ""},
	{"建设示范性托育服务中心1个、社区嵌入式养老服务中心12个。", ""},
	{"每个县建成1所二级以上综合医院，各县（区）至少建有1个公共体育场。", ""},
	{"推进乡镇（街道）综合养老服务中心、村（社区）居家养老服务站建设。", ""},
	{"加强博物馆、图书馆、文化馆、美术馆等公共文化设施建设。", ""},
	{"建成9个镇级敬老院和若干农村幸福院。", ""},
	{"支持县级医院创建三级医院，鼓励社会力量兴办护理院。", ""},
	{"争创国家级旅游度假区、省级夜间文化和旅游消费集聚区。", ""},
	{"推进15分钟健身圈建设，建设口袋公园20个、健身步道50公里。", ""},
	{"建设集文化、体育、娱乐于一体的社区综合服务中心。", ""},
	{"加快市、县、乡三级医疗卫生机构标准化建设，改造提升县（区）疾控中心。", ""},
	{"新建标准化足球场10片，完善中小学校食堂、宿舍、运动场等设施。", ""},
	{"建设老年大学、老年活动中心、日间照料中心。", ""},
	{"实施农村危房改造项目，推进老旧小区改造工程。", ""},
	{"实施“银龄行动”和“春蕾计划”项目。", ""},
	{"新建公办幼儿园30所、义务教育学校15所、普通高中4所。", ""},
	{"推进县域医疗中心、胸痛中心、卒中中心、创伤中心建设。", ""},
	{"建立未成年人保护工作站，完善儿童之家服务功能。", ""},
	{"打造15分钟便民生活圈，创建全国文明城市。", ""},
	// Partners, documents, events, systems.
	{"推动云岫学院、云岫职业技术学院等与省属高校深化合作。", ""},
	{"云岫市中医院与省中医院、东华医院结成医联体。", ""},
	{"按照《南浦县敬老院改造提升实施方案》，推进敬老院改造。", ""},
	{"举办柳溪国际马拉松、沐川县农民篮球赛等品牌赛事。", ""},
	{"建设市智慧医保平台、县级融媒体系统，完善应急广播体系。", ""},
	{"打造以柳溪古镇、鹿鸣谷景区等为代表的乡村旅游线路。", ""},
	{"鼓励沐川县职教中心开设养老护理专业。", ""},
	{"推动青峦县、沐川县通过国家义务教育优质均衡发展督导评估。", ""},
	{"依托柳溪古镇、文昌塔等文化旅游资源，发展研学旅行。", ""},
	{"巩固图书馆、文化馆总分馆制建设成果。", ""},
	// Damaged text.
	{"建设云岫市实验中学（东湖校区、云岫市第八中学。", "云岫市实验中学（东湖校区|云岫市第八中学"},
	{"", ""},
	{"、、等等和及，。；：（（（“", ""},
}

func TestFacilityNames(t *testing.T) {
	for _, c := range facilityCases {
		if got := strings.Join(facilityNames(c.text), "|"); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
