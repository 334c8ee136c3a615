package parse_test

import (
	"strconv"
	"strings"
	"testing"
)

// The names of the domains stand one character a line in a narrow column, in which two
// of them touch; the counts tell where each list ends.
func TestListsEndWithTheirCounts(t *testing.T) {
	p := readText(t, `云岭县“十四五”公共服务规划

第一章 总体要求

    到2025年，各项服务达到标准。

专栏1 基本公共服务清单
服                        服务项目
务
领
域
幼    免费孕前优生健康检查、孕产妇健康服务、基本避孕服务、生育保险、预防接
有    种、儿童健康管理(共6项)
所
育
学    学前教育幼儿资助、义务教育阶段免除学杂费、义务教育免费提供教科书、普
有    通高中国家助学金(共4项)
所
教
优    优待抚恤、退役军人安置、退役军人就业创业服务、特殊群体集中供养(共计4
军    项)
服
务
保
障
    推动服务达标。开展基本公共服务达标行动，加强对标准实施情况的监测，加
强实施效果反馈利用，推动标准落地。
`)
	var got []string
	for _, s := range p.Services {
		got = append(got, s.Group+":"+strconv.Itoa(len(s.Items))+"/"+strconv.Itoa(s.Stated))
	}
	if want := "幼有所育:6/6 学有所教:4/4 优军服务保障:4/4"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %s", got, want)
	}
	if last := p.Body[len(p.Body)-1]; !strings.HasPrefix(last.Text, "推动服务达标。") {
		t.Errorf("the last block is %q", last.Text)
	}
}
