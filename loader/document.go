package loader

import (
	"bytes"
	"errors"
	"io"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/loader/decode"
	"yomi/loader/structure"
	"yomi/loader/walk"
	"yomi/model"
)

// maxBytes is the largest document: offsets are 32 bits.
const maxBytes = 1<<31 - 1

var errTooLarge = errors.New(says("larger than 2 GiB"))

// What is said of documents that hold nothing to load.
var (
	notText = says("not text")
	isEmpty = says("empty")
)

// says is its argument: a message, which is said in the language of the
// interface.
func says(message string) string { return message }

// longLine is the length from which a line is worth a word, in characters:
// nobody writes it, so something was lost or pasted.
const longLine = 10000

// guarded is load, with a fault on the way to a document's text kept to that
// document: it is a problem of that one, and the others still load. begun may
// be called with what the document begins with (see firstPiece and secondPiece), count
// counts how much of it is done.
func (in input) guarded(opt Options, count *dial, begun func(*part)) (p *part) {
	defer func() {
		if fault := recover(); fault != nil {
			p = &part{size: in.size, problems: []Problem{{Path: in.path, Unread: true, Text: says("not read, by a fault of yomi's own; please report it: %v"), Args: []any{fault}}}}
		}
	}()
	return in.load(opt, count, begun)
}

// load reads one input and makes a part of it.
func (in input) load(opt Options, count *dial, begun func(*part)) *part {
	p := &part{path: in.path, left: in.left, size: in.size}
	if in.left != "" {
		return p
	}
	if in.problem != nil {
		p.problems = []Problem{*in.problem}
		return p
	}
	begin := func(raw []byte) {
		if begun != nil {
			if piece := in.piece(raw, opt); piece != nil {
				begun(piece)
			}
		}
		if opt.room != nil {
			opt.room()
		}
	}
	raw, err := in.read(begin, count.through(reading))
	if err != nil {
		p.problems = []Problem{{Path: in.path, Unread: true, Text: walk.Reason(err)}}
		return p
	}
	count.known(int64(len(raw)))
	if len(raw) >= thriftFrom {
		begin(raw[:secondPiece])
		if opt.rest != nil {
			opt.rest()
		}
	}
	defer thrifty(len(raw))()
	d, problem := open(in.path, raw, opt)
	if problem != nil {
		if problem, p.left = in.found(*problem); problem != nil {
			p.problems = []Problem{*problem}
		}
		return p
	}
	d.doc.Root, d.doc.Embedded, d.doc.Piped, d.dial = in.root, in.inside, in.pipe, count
	o := d.outline(opt)
	d.doc.Progress = nil
	p.builder, p.problems = o.builder, o.problems
	return p
}

// read reads the whole input. A file that grows meanwhile is read as far as it
// goes; one larger than can be held is refused. begun is called with what a
// large one begins with, and progress, if not nil, with how many bytes are read of
// those there are.
func (in input) read(begun func([]byte), progress func(done, of int)) ([]byte, error) {
	r, err := in.open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	if in.size > maxBytes {
		return nil, errTooLarge
	}
	var first []byte
	if in.large() {
		first = make([]byte, firstPiece)
		n, err := io.ReadFull(r, first)
		if first = first[:n]; err == nil {
			begun(first)
		}
	}
	return readAll(r, first, int(in.size), progress)
}

// readAtOnce is how much is read in one go.
const readAtOnce = 1 << 20

// readAll is first and what r gives behind it, about size bytes in all. The memory for it
// is not touched before it is read into: bytes.Buffer clears all of it in one stretch in
// which no collection comes to its end and no key is answered, half a second for 60 MB
// where memory is slow to be had.
func readAll(r io.Reader, first []byte, size int, progress func(done, of int)) ([]byte, error) {
	all := append(make([]byte, 0, max(size, len(first))+bytes.MinRead), first...) // so that the last read does not double it
	for {
		if len(all) == cap(all) {
			all = append(all, 0)[:len(all)]
		}
		n, err := r.Read(all[len(all):min(cap(all), len(all)+readAtOnce)])
		all = all[:len(all)+n]
		if progress != nil {
			progress(len(all), size)
		}
		switch {
		case len(all) > maxBytes:
			return nil, errTooLarge
		case err == io.EOF:
			return all, nil
		case err != nil:
			return all, err
		}
	}
}

// document is one decoded document on its way to a tree.
type document struct {
	doc    *model.Document
	text   decode.Text
	parsed block.Result
	dial   *dial // nil where nobody waits for it
}

// open decodes raw. A document that holds nothing to load is a problem.
func open(path string, raw []byte, opt Options) (*document, *Problem) {
	if opt.Encoding == "" && decode.Binary(raw) {
		return nil, &Problem{Path: path, Unread: true, Empty: true, Text: notText}
	}
	text, err := decode.Decode(raw, opt.Encoding)
	if err != nil {
		return nil, &Problem{Path: path, Unread: true, Text: err.Error()}
	}
	if strings.TrimSpace(text.Text) == "" {
		return nil, &Problem{Path: path, Unread: true, Empty: true, Text: isEmpty}
	}
	if len(text.Text) > maxBytes {
		return nil, &Problem{Path: path, Unread: true, Text: says("larger than 2 GiB once decoded")}
	}
	return &document{doc: model.NewDocument(path, text.Text, text.Encoding), text: text}, nil
}

// column is the column at which a line's text begins, from 1.
func (d *document) column(line int) int {
	said := d.doc.Line(line)
	return utf8.RuneCountInString(said[:len(said)-len(strings.TrimLeftFunc(said, unicode.IsSpace))]) + 1
}

// oddities are the problems of a document that was loaded: in its bytes, its
// lines and its outline.
func (d *document) oddities(plan *structure.Plan) []Problem {
	var found []Problem
	badLine := -1
	for _, off := range d.text.Bad {
		line := d.doc.LineAt(off)
		if line == badLine {
			continue // one problem a line
		}
		badLine = line
		col := utf8.RuneCountInString(d.text.Text[d.doc.LineStart(line):off]) + 1
		found = append(found, Problem{Path: d.doc.Path, Line: line + 1, Col: col, Text: says("bytes that are no %s"), Args: []any{d.text.Encoding}})
	}
	for n := 0; n < d.doc.Lines(); n++ {
		size := d.doc.LineStart(n+1) - d.doc.LineStart(n)
		if size <= longLine {
			continue // no fewer bytes than characters
		}
		if chars := utf8.RuneCountInString(d.doc.Line(n)); chars > longLine {
			found = append(found, Problem{Path: d.doc.Path, Line: n + 1, Col: longLine + 1, Text: says("a line of %d characters"), Args: []any{chars}})
		}
	}
	for _, o := range plan.Oddities() {
		found = append(found, Problem{Path: d.doc.Path, Line: o.Line + 1, Col: d.column(o.Line), Text: o.Text, Args: o.Args})
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].Line < found[j].Line })
	return found
}
