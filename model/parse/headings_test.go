package parse_test

import (
	"fmt"
	"slices"
	"testing"
)

// The words of bare headings stand in a list, too, which is no table of services.
func TestWordsOfHeadingsInAList(t *testing.T) {
	const paragraph = "围绕群众关切的急难愁盼问题，健全制度、优化布局、补齐短板，让服务公平可及。\n"
	for name, numbers := range map[string][]string{
		"numbers lost": {"", "", "", "", ""},
		"numbers kept": {"二、", "（一）", "（二）", "（三）", "（四）"},
	} {
		p := readText(t, "临河市公共服务规划\n目录\n一、总体要求\t1\n二、均衡发展基本服务\t2\n（一）明确服务标准\t2\n（二）幼有善育\t3\n（三）学有优教\t4\n（四）老有颐养\t5\n"+
			"一、总体要求\n"+paragraph+
			numbers[0]+"均衡发展基本服务\n"+paragraph+
			numbers[1]+"明确服务标准\n"+paragraph+
			"幼有善育\n孕产妇健康服务、预防接种、儿童健康管理、困境儿童保障、生育保险、基本避孕服务\n"+
			"学有优教\n学前教育幼儿资助、义务教育阶段免除学杂费、普通高中国家助学金\n"+
			"老有颐养\n老年人健康管理、老年人福利补贴、职工基本养老保险、城乡居民基本养老保险\n"+
			numbers[2]+"幼有善育\n"+paragraph+
			numbers[3]+"学有优教\n"+paragraph+
			numbers[4]+"老有颐养\n"+paragraph)
		var got []string
		for _, h := range p.Outline {
			got = append(got, fmt.Sprint(h.Line, h.Number, h.Title))
		}
		want := []string{"9一、总体要求", "11二、均衡发展基本服务", "13（一）明确服务标准", "21（二）幼有善育", "23（三）学有优教", "25（四）老有颐养"}
		if !slices.Equal(got, want) {
			t.Errorf("%s: outline %q, want %q", name, got, want)
		}
	}
}
