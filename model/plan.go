// Package model is the vocabulary of public-service plans (公共服务规划):
// what a plan is made of once it has been read. It holds plain data and pure
// functions only; reading, storing and showing plans happen in the packages
// around it.
//
// Lines count from 1 in the source text; 0 means that the source format has no
// lines. An empty string means "not stated by the plan".
package model

// Plan is one public-service plan (规划) as read from one source.
type Plan struct {
	ID     string // short, unique in a store, lower-case Latin: "suzhou"
	Title  string // 规划名称, as on the plan's title line
	Region string // 地区: the place the plan is for, "" where it names none

	DocNumber string // 文号, as "宿发改社会〔2022〕88号"
	Issuer    string // 发文机关
	Issued    string // 成文日期, yyyy-mm-dd
	Published string // 发布日期, yyyy-mm-dd

	PeriodStart, PeriodEnd int // 规划期, years; 0 where unknown

	Source Source

	Body      []Block // the plan's own text, in reading order
	Furniture []Block // what the source holds besides the plan's text

	Outline    []Heading
	Leads      []Lead
	Columns    []Column
	Indicators []Indicator
	Notes      []Note
	Services   []ServiceList
	Tasks      []Task
	Facilities []Facility

	Repairs  []Repair
	Findings []Finding
}

// Source says what a plan was read from.
type Source struct {
	Name     string // file name without its folder
	Format   string // "text"
	Encoding string // "utf-8", "gb18030", "utf-16le", …
	SHA256   string // of the bytes, lower-case hexadecimal
	Lines    int
}

// BlockKind tells what a block of text is.
type BlockKind string

// The kinds of body blocks.
const (
	HeadingBlock   BlockKind = "heading"   // 章、节标题
	ParagraphBlock BlockKind = "paragraph" // 正文段落
	ColumnBlock    BlockKind = "column"    // the title line of a 专栏
	TableBlock     BlockKind = "table"     // 表格
	ListBlock      BlockKind = "list"      // a numbered entry, such as a table note or (1)…
	FootnoteBlock  BlockKind = "footnote"  // 脚注, behind the paragraph that its page cuts
)

// The kinds of furniture: what a source holds that is not the plan's text.
const (
	ContentsBlock BlockKind = "contents"    // 目录
	TitleBlock    BlockKind = "title"       // the plan's own title line
	NoticeBlock   BlockKind = "notice"      // the covering notice: 印发通知, signatures, dates
	HeaderBlock   BlockKind = "page header" // running headers and page numbers
	ChromeBlock   BlockKind = "web chrome"  // navigation, share buttons, document data of a web page
	MarkBlock     BlockKind = "site mark"   // what a document site put in between
)

// Block is a run of source text: a heading, a paragraph, a table … Text is the
// source's own text with white space at cuts undone; apart from white space,
// every character of a source is in exactly one block of Body or Furniture.
type Block struct {
	Kind          BlockKind
	Line, EndLine int
	Text          string
	Table         *Table // only for TableBlock
	Heading       int    // only for HeadingBlock: index in Plan.Outline
}

// Table is a table as read: every row has as many cells as the header, and a
// cell that a merged one above or beside it covers is empty.
type Table struct {
	Header []string
	Rows   []Row
}

// Row is one row of a table.
type Row struct {
	Cells []string
	Line  int
}

// Heading is one heading of the plan's body: 篇, 章, 节 or a numbered heading
// standing on its own.
type Heading struct {
	Level    int    // 1 章, 2 节, 3 a numbered heading; one deeper each where the plan has 篇
	Number   string // as written or restored: "第一章", "(二)", "3."; "" where there is none
	Title    string // without number and outer white space
	Line     int
	Inferred bool // the number was lost in the source and restored
}

// Lead is the phrase that opens a paragraph and names what it is about (段首语).
type Lead struct {
	Heading int // index in Outline of the heading it stands under; -1 before the first
	Title   string
	Line    int
}

// ColumnKind tells what a special column holds.
type ColumnKind string

// The kinds of columns.
const (
	IndicatorColumn ColumnKind = "indicators" // 指标表
	ServiceColumn   ColumnKind = "services"   // 服务项目清单
	NarrativeColumn ColumnKind = "narrative"  // 工程、行动 told in words
)

// Column is a special column (专栏) or an indicator table with a title.
type Column struct {
	Number  string // "4", or "1-1" where it has parts; "" without 专栏 number
	Title   string
	Heading int // index in Outline of the deepest heading above; -1 before the first
	Kind    ColumnKind

	StartLine, EndLine int // from the title line to the last line that belongs to it
	FirstBlock         int // Body[FirstBlock] is the title
	EndBlock           int // the blocks of the column are Body[FirstBlock:EndBlock]
}

// Note is a remark under an indicator table (指标解释, 注).
type Note struct {
	Column int // index in Columns
	Text   string
	Line   int
}

// Repair is something that the reader mended: what stood there and how it was
// read.
type Repair struct {
	Line          int
	Kind          string
	Before, After string
}

// Finding is something doubtful in a plan: its text disagrees with itself, or
// is damaged. Message is a sentence in Chinese, the language of the plans.
type Finding struct {
	Line    int // 0 where it concerns no one line
	Code    string
	Message string
}
