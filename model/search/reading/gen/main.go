// Command gen makes the data of package reading from three Debian packages:
//
//	apt-get install mecab-ipadic unicode-data edict    # or unpack them somewhere
//	go generate ./model/search/reading           # or: go run ./gen -root DIR
//
// It needs no network and gives the same files for the same packages. Read
// japanese.go for how few words are kept, forms.go for characters.
package main

import (
	"bytes"
	"compress/flate"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"yomi/model/search/reading"
)

func main() {
	root := flag.String("root", "/", "where the Debian packages are unpacked")
	out := flag.String("out", ".", "the folder of package reading")
	flag.Parse()
	if err := run(*root, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(root, out string) error {
	han, err := readUnihan(filepath.Join(root, "usr/share/unicode"))
	if err != nil {
		return err
	}
	pairs, err := readPairs(filepath.Join(out, "gen", "shinjitai.txt"))
	if err != nil {
		return err
	}
	related := relate(han, pairs)
	if err := write(filepath.Join(out, "forms.deflate"), related.text()); err != nil {
		return err
	}
	related.sharePinyin()
	words, err := readIPADIC(filepath.Join(root, "usr/share/mecab/dic/ipadic"))
	if err != nil {
		return err
	}
	table := tableText(han, words)
	if err := write(filepath.Join(out, "table.deflate"), table); err != nil {
		return err
	}
	others, err := readOthers(filepath.Join(root, "usr/share/edict/edict"), reading.Parse(table))
	if err != nil {
		return err
	}
	return write(filepath.Join(out, "others.deflate"), others)
}

// write packs text into a file and says how large it came out.
func write(path, text string) error {
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write([]byte(text)); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes, %d packed\n", filepath.Base(path), len(text), packed.Len())
	return os.WriteFile(path, packed.Bytes(), 0o644)
}
