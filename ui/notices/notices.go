// Package notices holds the licences of the modules linked into the program.
// The notices of the data that is embedded stand beside that data.
//
// modules.txt is written by the program in gen; a test finds out when a module
// was added since.
package notices

import _ "embed"

//go:generate go run ./gen

// Modules is the licence of each linked module, under its path and version.
//
//go:embed modules.txt
var Modules string
