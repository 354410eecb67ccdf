package reading

import _ "embed"

// Notice is that of the data that the tables are made from.
//
//go:embed NOTICE
var Notice string
