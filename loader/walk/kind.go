package walk

import (
	"path/filepath"
	"strings"
	"sync"
)

// Kind is what a file is by its name.
type Kind uint8

const (
	// Document is everything that no other kind is: notes are called anything.
	Document Kind = iota
	Code
	Data
	Picture
	Sound
	Font
	Archive // archives, programs, office files
)

// String says the kind as the reason for leaving a file out: a message.
func (k Kind) String() string {
	return [...]string{"", says("source code"), says("data or settings"), says("a picture"), says("sound or film"), says("a font"), says("an archive or a program")}[k]
}

// KindOf tells a file's kind from its name. Only names that say so make it
// anything but a Document: a folder of notes holds names of all sorts, and one
// of code is told by the names that programs are written in.
func KindOf(name string) Kind {
	if k, ok := whole()[strings.ToLower(name)]; ok {
		return k
	}
	switch end := strings.ToLower(filepath.Ext(name)); end {
	case "", ".md", ".txt": // as nearly all notes; the table is not made for them
		return Document
	default:
		return endings()[end]
	}
}

// whole and endings are the names and the endings of names that say what a file is, made
// ready to be looked up when a folder is walked.
var (
	whole   = sync.OnceValue(func() map[string]Kind { return kinds(wholeNames[:]) })
	endings = sync.OnceValue(func() map[string]Kind { return kinds(endingNames[:]) })
)

// wholeNames are names that say what a file is without an ending. What people read
// (README, LICENSE, NOTES) is not among them.
var wholeNames = [...]string{
	Code: "makefile gnumakefile dockerfile containerfile vagrantfile jenkinsfile rakefile gemfile procfile brewfile justfile build workspace gradlew configure",
	Data: "go.mod go.sum go.work cmakelists.txt requirements.txt constraints.txt robots.txt package-lock.json yarn.lock codeowners gemfile.lock cargo.lock pipfile py.typed",
}

// endingNames are the endings of names, with their point.
var endingNames = [...]string{
	Code: ".go .c .h .cc .cpp .cxx .hh .hpp .hxx .m .mm .cs .fs .fsx .vb .java .kt .kts .scala .groovy .gradle .clj .cljs .cljc .edn " +
		".py .pyi .pyx .pyw .rb .erb .rake .gemspec .pl .pm .t .php .phtml .lua .tcl .r .jl .rs .zig .nim .d .pas .pp .dpr .f .f90 .f95 .for .asm .s " +
		".js .mjs .cjs .jsx .ts .mts .cts .tsx .vue .svelte .astro .coffee .dart .swift .elm .erl .hrl .ex .exs .hs .lhs .ml .mli .lisp .lsp .cl .el .scm .rkt " +
		".sh .bash .zsh .fish .csh .ps1 .psm1 .bat .cmd .awk .sed .vim .sql .proto .thrift .graphql .gql .wgsl .glsl .vert .frag .hlsl .cu .v .sv .vhd .vhdl " +
		".css .scss .sass .less .styl .tmpl .tpl .j2 .jinja .ejs .hbs .mustache .cmake .mk .mak .am .ac .m4 .in .bzl .bazel .nix .tf .hcl .sol .y .l .g4 .patch .diff .ino .gd .applescript",
	Data: ".json .jsonl .ndjson .json5 .jsonc .yaml .yml .toml .ini .cfg .conf .config .properties .env .lock .xml .xsd .xsl .xslt .plist .csv .tsv .parquet .avro .arrow .npy .npz .mat .h5 .hdf5 .pkl " +
		".db .sqlite .sqlite3 .mdb .accdb .dbf .map .snap .golden .ipynb .geojson .kml .gpx .ics .vcf .pem .crt .cer .key .csr .p12 .sig .sum .mod .mo .po .pot .bak .tmp .swp .pid .canvas .excalidraw .drawio",
	Picture: ".png .jpg .jpeg .jpe .gif .bmp .tif .tiff .webp .avif .heic .heif .ico .icns .svg .svgz .eps .psd .ai .xcf .sketch .fig .raw .cr2 .nef .dng .tga .pbm .pgm .ppm",
	Sound:   ".mp3 .m4a .aac .flac .ogg .oga .opus .wav .wma .aif .aiff .mid .midi .mp4 .m4v .mov .avi .mkv .webm .wmv .flv .mpg .mpeg .3gp .ogv",
	Font:    ".ttf .otf .ttc .woff .woff2 .eot .pfb .bdf .pcf",
	Archive: ".zip .gz .tgz .bz2 .tbz .xz .txz .zst .lz4 .7z .rar .tar .jar .war .ear .apk .ipa .dmg .iso .img .deb .rpm .msi .exe .dll .so .dylib .a .o .obj .lib .pdb .class .pyc .pyo .wasm .bin .dat " +
		".pdf .doc .docx .xls .xlsx .ppt .pptx .odt .ods .odp .pages .numbers .epub .mobi .azw3 .djvu .ps",
}

// foreign are folders that programs fill with the work of others, a README in
// each of a thousand; a person calls none so.
var foreign = map[string]bool{"node_modules": true, "bower_components": true, "site-packages": true, "__pycache__": true}

// kinds turns a list of names by kind around.
func kinds(of []string) map[string]Kind {
	all := make(map[string]Kind, len(strings.Fields(strings.Join(of, " "))))
	for k, names := range of {
		for n := range strings.FieldsSeq(names) {
			all[n] = Kind(k)
		}
	}
	return all
}
