package parse

// Marks that several passes look for.
var (
	commas      = anyOf("，,")
	colons      = anyOf("：:")
	pauses      = anyOf("，,、；;")
	phraseMarks = anyOf("，,。；;、")
	bullets     = anyOf("●•◆■▪▶★☆○◇□▲△·➢➤►▷◎✓✔")
)
