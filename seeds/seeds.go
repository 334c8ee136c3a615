// Package seeds holds the plans that come with the program: public
// administrative documents, as their governments published them, byte for byte.
package seeds

import "embed"

//go:embed *.txt
var files embed.FS

// Seed is one bundled plan.
type Seed struct {
	ID     string // the plan's id in a store
	File   string // file name
	Origin string // where the plan comes from and what its text went through
}

// Manifest lists the bundled plans in the order in which the shelf shows them.
var Manifest = []Seed{
	{"suzhou", "suzhou.txt", "宿州市“十四五”公共服务规划 (Anhui, prefecture city): a government web page copied as text, one table cell a line"},
	{"wuxing", "wuxing.txt", "吴兴区公共服务体系建设“十四五”规划 (Huzhou, Zhejiang, district): a government web page copied as text, numbers damaged"},
	{"generic", "generic.txt", "公共服务业发展十四五规划 (names no place): a document-sharing site, cut into numbered fragments after character recognition"},
	{"huaibei", "huaibei.txt", "淮北市“十四五”公共服务规划 (Anhui, prefecture city): a word-processor file, cut by page breaks, tab-separated tables"},
	{"minqin", "minqin.txt", "民勤县“十四五”公共服务规划 (Wuwei, Gansu, county): pipe-separated tables without their merged cells"},
}

// Data returns the bytes of a bundled plan.
func (s Seed) Data() []byte {
	data, err := files.ReadFile(s.File)
	if err != nil {
		panic(err) // the manifest names only embedded files; a test reads each
	}
	return data
}
