// Package action names what a key or the mouse can ask the reader to do. It
// is the one vocabulary between the key table in package ui, which says which
// key asks for what, and the panes, which do it. It is not for keys, messages
// or anything that carries data.
package action

// Action is one thing that can be asked for. The zero Action is None.
type Action int

// The actions, in the order of the key table's groups.
const (
	None Action = iota

	// Moving, in whichever pane has the focus.
	Down
	Up
	NextSibling
	PrevSibling
	PageDown
	PageUp
	HalfDown
	HalfUp
	Top
	Bottom
	Left  // close, or go to the parent
	Right // open, or go in

	// Folding. "Here" is the row under the cursor.
	Toggle
	OpenHere
	CloseHere
	OpenSubtree
	CloseSubtree
	ToggleSubtree
	OpenSiblings
	CloseSiblings
	OpenAll
	CloseAll
	Level1
	Level2
	Level3
	Level4
	Level5
	Level6
	Level7
	Level8
	Level9

	// Going places.
	Read
	OtherPane
	Hoist
	Unhoist
	SetMark
	GoMark
	Back
	Forward
	Labels
	BackLinks
	Tail

	// Finding.
	Filter
	Palette
	NextHit
	PrevHit
	HitsInContext

	// Taking along.
	CopySummary
	CopyText // the summary as plain text
	CopyWhole
	OpenLink
	Edit

	// The panes.
	ToggleOutline
	Narrower
	Wider

	// The program.
	Reload
	Redraw
	Mouse
	Help
	Escape
	Suspend
	Quit
)

// Level is the level that an action of Level1 to Level9 folds to, 0 for any
// other action.
func (a Action) Level() int {
	if a < Level1 || a > Level9 {
		return 0
	}
	return int(a-Level1) + 1
}
