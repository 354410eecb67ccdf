package block

import "yomi/model"

// notation is one way to write a document.
type notation struct {
	name   string
	detect func(*model.Document) bool
	parse  func(*model.Document) []Block
}

// notations are tried in order; the first that recognises the document by
// what stands in it wins. Plain text recognises everything and stands last.
var notations = []notation{
	{"plain", func(*model.Document) bool { return true }, parsePlain},
}

// detect is the notation doc is written in.
func detect(doc *model.Document) notation {
	for _, n := range notations {
		if n.detect(doc) {
			return n
		}
	}
	return notations[len(notations)-1]
}
