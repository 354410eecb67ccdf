// Package lexis holds what languages write alike in any notation: dates and
// times, numbers and the signs that count, names of fields, addresses, the ends
// of sentences, and the words by which notes name their parts.
//
// It is not for deciding anything about a document: it sees one text at a time
// and knows no blocks, no titles and no notation. Offsets and lengths are bytes;
// widths are columns, a wide character counting two.
//
// It stands on the standard library alone. Read DateAt, MarkerAt, FieldAt and
// WordsIn first.
package lexis
