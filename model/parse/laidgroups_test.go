package parse_test

import (
	"slices"
	"strings"
	"testing"
)

// groupsOf reads an indicator table whose columns stand under each other, and returns
// the groups of its rows.
func groupsOf(t *testing.T, table string) (groups, findings []string) {
	t.Helper()
	p := readText(t, "云岭县“十四五”公共服务规划\n\n第一章 总体要求\n\n    到2025年，各项指标达到目标。\n\n专栏1 主要指标\n"+table)
	for _, i := range p.Indicators {
		groups = append(groups, i.Group)
	}
	for _, f := range p.Findings {
		if f.Code == "group uncertain" {
			findings = append(findings, f.Message)
		}
	}
	return groups, findings
}

func TestGroupsInTheMiddleOfTheirRows(t *testing.T) {
	for _, test := range []struct{ name, table, want string }{
		{"a row of two lines is as high as two", `
类别      指标                      单位    2020年   2025年   属性
          普惠性幼儿园覆盖率        %       92.4     95       预期性
公共教育  九年义务教育巩固率        %       97.1     98       约束性
          高中阶段毛入学率          %       94.6     96       预期性
          城镇新增就业人数          人      3720     4000     预期性
          职业技能培训人次          人次    4150     5000     预期性
就业社保  基本养老保险参保率        %       96.3     97       预期性
          城乡居民基本医疗保险参
                                    %       97.8     98       约束性
          保率
          人均预期寿命              岁      78.2     79       预期性
医疗卫生  每千人口注册护士数        人      3.05     3.9      预期性
          孕产妇死亡率              1/10万  8.9      8        预期性
`, "公共教育 公共教育 公共教育 就业社保 就业社保 就业社保 就业社保 医疗卫生 医疗卫生 医疗卫生"},
		{"a page divides the rows of a group", `
类别      指标                      单位    2020年   2025年   属性
          普惠性幼儿园覆盖率        %       92.4     95       预期性
公共教育  九年义务教育巩固率        %       97.1     98       约束性
          高中阶段毛入学率          %       94.6     96       预期性
医疗卫生  人均预期寿命              岁      78.2     79       预期性
          每千人口注册护士数        人      3.05     3.9      预期性

— 1 —
类别      指标                      单位    2020年   2025年   属性
          孕产妇死亡率              1/10万  8.9      8        预期性
          护理型床位占比            %       40       58       约束性
养老助残  康复服务覆盖率            %       71       85       约束性
          残疾人补贴发放率          %       100      100      约束性
`, "公共教育 公共教育 公共教育 医疗卫生 医疗卫生 医疗卫生 养老助残 养老助残 养老助残"},
		{"set by lines, beside wrapped names", `
类别      指标                      单位    2020年   2025年   属性
          普惠性幼儿园覆盖率        %       92.4     95       预期性
          义务教育优质均衡发展学
公共教育                            %       62       100      约束性
          校创建达标率
          高中阶段毛入学率          %       94.6     96       预期性
          城镇新增就业              万人    1.2      [6]      预期性
劳动就业
          新增高技能人才            人      780      [4500]   预期性
          每千常住人口执业（助理）
                                    人      3.4      4.0      预期性
          医师数
健康服务
          人均预期寿命              岁      78.2     79       预期性
          婴儿死亡率                ‰       2.1      2.0      预期性
          规范管理率                %       93.5     95       约束性
`, "公共教育 公共教育 公共教育 劳动就业 劳动就业 健康服务 健康服务 健康服务 健康服务"},
	} {
		groups, findings := groupsOf(t, test.table)
		if got := strings.Join(groups, " "); got != test.want || findings != nil {
			t.Errorf("%s: got %s, want %s; findings %q", test.name, got, test.want, findings)
		}
	}
}

// The third row and the fifth can each go to either side, if the other does not move.
func TestUncertainGroupIsAFinding(t *testing.T) {
	groups, findings := groupsOf(t, `
类别      指标                      单位    2020年   2025年   属性
          普惠性幼儿园覆盖率        %       92.4     95       预期性
公共教育  九年义务教育巩固率        %       97.1     98       约束性
          高中阶段毛入学率          %       94.6     96       预期性
医疗卫生  人均预期寿命              岁      78.2     79       预期性
          基本医疗保险参保率        %       96.3     97       预期性
          护理型床位占比            %       40       58       约束性
养老助残  康复服务覆盖率            %       71       85       约束性
          残疾人补贴发放率          %       100      100      约束性
`)
	want := []string{"这一行归入“公共教育”，按排版也可能属于“医疗卫生”。", "这一行归入“医疗卫生”，按排版也可能属于“养老助残”。"}
	if len(groups) != 8 || !slices.Equal(findings, want) {
		t.Errorf("groups %q, findings %q", groups, findings)
	}
}
