package tui

import (
	"strconv"
	"strings"

	"guilan/model"
)

// comparedPlan makes an invented plan with indicators, columns and service lists
// from lines: "# chapter", "## section", "▣ column" with its text below, "≡ group:
// service、service", "▦ group | name | unit | attribute | 2020 | 2025"; in the
// review of the last plan the two years are "目标" and "实绩" of 2020.
func comparedPlan(id, region, text string) *model.Plan {
	p := &model.Plan{
		ID: id, Region: region, Title: region + "“十四五”公共服务规划", Issued: "2022-03-01",
		PeriodStart: 2021, PeriodEnd: 2025,
	}
	add := func(line int, kind model.BlockKind, text string) {
		p.Body = append(p.Body, model.Block{Kind: kind, Line: line, EndLine: line, Text: text})
	}
	column := func(line int, kind model.ColumnKind, title string) {
		number := strconv.Itoa(len(p.Columns) + 1)
		p.Columns = append(p.Columns, model.Column{
			Number: number, Title: title, Heading: len(p.Outline) - 1, Kind: kind, StartLine: line, FirstBlock: len(p.Body),
		})
		add(line, model.ColumnBlock, "专栏"+number+" "+title)
	}
	for i, row := range strings.Split(strings.TrimSpace(text), "\n") {
		mark, rest, _ := strings.Cut(row, " ")
		switch line := i + 1; mark {
		case "#", "##":
			number, title, _ := strings.Cut(rest, " ")
			p.Outline = append(p.Outline, model.Heading{Level: len(mark), Number: number, Title: title, Line: line})
			add(line, model.HeadingBlock, rest)
			p.Body[len(p.Body)-1].Heading = len(p.Outline) - 1
			continue
		case "▣":
			column(line, model.NarrativeColumn, rest)
		case "≡≡":
			column(line, model.ServiceColumn, rest)
		case "▦▦", "▦▦▦":
			column(line, model.IndicatorColumn, rest)
		case "≡":
			group, items, _ := strings.Cut(rest, "：")
			p.Services = append(p.Services, model.ServiceList{Column: len(p.Columns) - 1, Group: group, Items: strings.Split(items, "、"), Line: line})
			add(line, model.ParagraphBlock, rest)
		case "▦", "◩":
			p.Indicators = append(p.Indicators, indicatorOf(strings.Split(rest, "|"), mark == "◩", len(p.Columns)-1, line))
			add(line, model.ParagraphBlock, strings.ReplaceAll(rest, "|", "，"))
		default:
			add(line, model.ParagraphBlock, row)
		}
		if n := len(p.Columns); n > 0 {
			p.Columns[n-1].EndBlock, p.Columns[n-1].EndLine = len(p.Body), i+1
		}
	}
	return p
}

// indicatorOf makes an indicator of the cells of a row.
func indicatorOf(cells []string, review bool, column, line int) model.Indicator {
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	labels := [2]string{"2020", "2025"}
	if review {
		labels = [2]string{"2020目标", "2020实绩"}
	}
	in := model.Indicator{
		Column: column, Group: cells[0], Name: cells[1], Unit: cells[2], Attribute: model.Attribute(cells[3]), Line: line,
	}
	for i, raw := range cells[4:6] {
		v := model.Value{Label: labels[i], Raw: raw}
		number := raw
		for _, b := range []model.Bound{model.AtLeast, model.AtMost, model.Above, model.Below} {
			if rest, ok := strings.CutPrefix(raw, string(b)); ok {
				v.Bound, number = b, rest
			}
		}
		if strings.HasPrefix(raw, "[") {
			v.Cumulative, number = true, strings.Trim(raw, "[]")
		}
		if n, err := strconv.ParseFloat(number, 64); err == nil {
			v.Number = &n
		}
		in.Values = append(in.Values, v)
	}
	return in
}

// twoPlans are two invented plans that agree and differ in every way there is.
func twoPlans() (left, right *model.Plan) {
	left = comparedPlan("yunhe", "云河市", `
# 第一章 规划背景
▦▦ “十三五”主要指标完成情况
◩ 学有所教 | 义务教育基本均衡县比例 | % | | 100 | 100
# 第二章 主要目标
▦▦ “十四五”公共服务主要指标
▦ 幼有所育 | 每千人口拥有3岁以下婴幼儿托位数 | 个 | 预期性 | 0.56 | 4.6
▦ 幼有所育 | 孤儿和事实无人抚养儿童保障覆盖率 | % | 约束性 | | 应保尽保
▦ 学有所教 | 学前教育毛入园率 | % | 预期性 | 94.9 | 96
▦ 老有所养 | 养老服务床位总量 | 万张 | 预期性 | 1.49 | ≥1.5
▦ 老有所养 | 养老机构护理型床位占比 | % | 约束性 | 49 | 55
▦ 住有所居 | 城镇老旧小区改造 | 个 | 预期性 | 22 | [289]
▦ 劳有所得 | 参加各类补贴性职业技能培训人数 | 万人次 | 预期性 | [19.77] | [20]
# 第三章 推进基本公共服务均等化
## 第一节 完善服务标准
≡≡ 基本公共服务项目清单
≡ 幼有所育：农村免费孕前优生健康检查、预防接种、生育保险
≡ 病有所医：健康教育、慢性病患者健康管理
## 第二节 补齐服务短板
▣ 义务教育提质扩容工程
加快推进市第一实验小学扩建，建设南湖学校等项目，新增学位1200个。推广集团化办学。
▣ 公路养护提升工程
改造县乡公路。
# 第四章 保障措施`)
	right = comparedPlan("qingshui", "清水县", `
# 一、 规划背景
# 二、 主要目标
▦▦ “十四五”公共服务主要指标
▦ 幼有所育 | 每千人口拥有3岁以下婴幼儿托位数 | 个 | 预期性 | 0 | 1.8
▦ 幼有所育 | 孤儿和事实无人抚养儿童保障覆盖率 | % | 约束性 | 100 | 100
▦ 学有所教 | 学前教育三年毛入园率 | % | 预期性 | 95.03 | 97
▦ 病有所医 | 人均预期寿命 | 岁 | 预期性 | 75.04 | 76
▦ 老有所养 | 养老服务床位总量 | 张 | 预期性 | 2170 | ≥3620
▦ 老有所养 | 养老机构护理型床位占比 | % | 约束性 | 42 | ≥55
▦ 住有所居 | 城镇老旧小区改造 | 户 | 预期性 | 200 | 4000
# 三、 推进基本公共服务均等化
≡≡ 基本公共服务项目清单
≡ 幼有所育：免费孕前优生健康检查、预防接种
≡ 学有所教：学前教育幼儿资助
▣ 义务教育提质扩容工程
新建县实验小学，新增学位800个。推广集团化办学。`)
	return left, right
}
