// Package lang is the catalogue of all that the program says: one field a
// message, in Chinese and in English. A field that is a sentence with verbs
// such as %s is a format for fmt.
package lang

// Messages are the program's words in one language.
type Messages struct {
	Name    string // of the program
	Keys    Keys
	Drill   Drill
	Palette Palette
	Notes   Notes
	Root    Root
	Reader  Reader
	Compare Compare
	Command Command
	Trouble Trouble
}

// Of returns the messages of a language: English for "en", else Chinese.
func Of(language string) *Messages {
	if language == "en" {
		return &English
	}
	return &Chinese
}

// Chinese is the catalogue in Chinese, the language of the plans.
var Chinese = Messages{
	Name:    "规览",
	Keys:    chineseKeys,
	Drill:   chineseDrill,
	Palette: chinesePalette,
	Notes:   chineseNotes,
	Root:    chineseRoot,
	Reader:  chineseReader,
	Compare: chineseCompare,
	Command: chineseCommand,
	Trouble: chineseTrouble,
}

// English is the catalogue in English.
var English = Messages{
	Name:    "Guilan",
	Keys:    englishKeys,
	Drill:   englishDrill,
	Palette: englishPalette,
	Notes:   englishNotes,
	Root:    englishRoot,
	Reader:  englishReader,
	Compare: englishCompare,
	Command: englishCommand,
	Trouble: englishTrouble,
}
