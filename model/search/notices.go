package search

import (
	"yomi/model/search/meaning"
	"yomi/model/search/reading"
)

// Notices are those of the data that the search embeds, one a source of tables.
func Notices() []string { return []string{reading.Notice(), meaning.Notice()} }
