package ui

import (
	"yomi/ui/action"
	"yomi/ui/lang"
)

// binding is one action of the key table.
type binding struct {
	action action.Action
	name   string // what settings call it
	keys   string // its keystrokes, with blanks between
}

// helpRow is one row of the key table: what one or several actions do that
// belong together, as help, `yomi keys` and the README say it.
type helpRow struct {
	does     string
	bindings []binding
}

// group is a part of the key table under a heading of its own.
type group struct {
	title string
	rows  []helpRow
}

// row makes a row of the table; does is a message.
func row(does string, bindings ...binding) helpRow { return helpRow{does, bindings} }

// keyTable is the one place that says which key does what where nothing is
// set. Dispatch, help, `yomi keys`, the README, the manual page and the names
// in the settings are made from it.
//
// A keystroke of two letters that is not a key's name is a sequence (za). The
// first key of an action is the one that help shows where there is little room.
var keyTable = []group{
	{lang.Mark("Move"), []helpRow{
		row("next, previous row or line", binding{action.Down, "down", "j down"}, binding{action.Up, "up", "k up"}),
		row("next, previous sibling; section while reading",
			binding{action.NextSibling, "next-sibling", "J shift+down"}, binding{action.PrevSibling, "prev-sibling", "K shift+up"}),
		row("close, or to the parent; back from reading", binding{action.Left, "left", "h left"}),
		row("open, or go in; shift wide code while reading", binding{action.Right, "right", "l right"}),
		row("page down, up", binding{action.PageDown, "page-down", "space pgdown ctrl+f"}, binding{action.PageUp, "page-up", "b pgup ctrl+b"}),
		row("half a page down, up", binding{action.HalfDown, "half-down", "ctrl+d"}, binding{action.HalfUp, "half-up", "ctrl+u"}),
		row("top, bottom", binding{action.Top, "top", "g home"}, binding{action.Bottom, "bottom", "G end"}),
	}},
	{lang.Mark("Fold"), []helpRow{
		row("open or close this row", binding{action.Toggle, "toggle", "za"}),
		row("open, close this row", binding{action.OpenHere, "open", "zo"}, binding{action.CloseHere, "close", "zc"}),
		row("open, close the whole subtree", binding{action.OpenSubtree, "open-subtree", "L zO"}, binding{action.CloseSubtree, "close-subtree", "H zC"}),
		row("open or close the whole subtree", binding{action.ToggleSubtree, "toggle-subtree", "zA"}),
		row("open, close this row and its siblings", binding{action.OpenSiblings, "open-siblings", "z>"}, binding{action.CloseSiblings, "close-siblings", "z<"}),
		row("open, close all", binding{action.OpenAll, "open-all", "e zR"}, binding{action.CloseAll, "close-all", "E zM"}),
		row("show so many levels", binding{action.Level1, "level-1", "1"}, binding{action.Level2, "level-2", "2"}, binding{action.Level3, "level-3", "3"},
			binding{action.Level4, "level-4", "4"}, binding{action.Level5, "level-5", "5"}, binding{action.Level6, "level-6", "6"},
			binding{action.Level7, "level-7", "7"}, binding{action.Level8, "level-8", "8"}, binding{action.Level9, "level-9", "9"}),
	}},
	{lang.Mark("Go"), []helpRow{
		row("read this", binding{action.Read, "read", "enter"}),
		row("other pane", binding{action.OtherPane, "other-pane", "tab"}),
		row("show only this subtree; widen that level by level", binding{action.Hoist, "hoist", "."}, binding{action.Unhoist, "unhoist", "backspace"}),
		row("then a letter: set a mark; go to it", binding{action.SetMark, "set-mark", "m"}, binding{action.GoMark, "go-mark", "'"}),
		row("back, forward in the jump history", binding{action.Back, "back", "["}, binding{action.Forward, "forward", "]"}),
		row("label the links in sight, go to one; enter: the line's", binding{action.Labels, "labels", "f"}),
		row("what links here", binding{action.BackLinks, "back-links", "B"}),
		row("stay at the end of a file that grows", binding{action.Tail, "follow", "F"}),
	}},
	{lang.Mark("Find"), []helpRow{
		row("filter the outline, or find in what is read, as you type", binding{action.Filter, "filter", "/"}),
		row("next, previous match", binding{action.NextHit, "next-hit", "n"}, binding{action.PrevHit, "prev-hit", "N"}),
		row("show matches with what stands around them, or alone", binding{action.HitsInContext, "context", "x"}),
		row("jump to any event, session or note", binding{action.Palette, "palette", "ctrl+p :"}),
	}},
	{lang.Mark("Take along"), []helpRow{
		row("copy the session's summary", binding{action.CopySummary, "copy-summary", "y"}),
		row("copy it as plain text", binding{action.CopyText, "copy-text", "t"}),
		row("copy the whole session", binding{action.CopyWhole, "copy-whole", "Y"}),
		row("open a web address of the line", binding{action.OpenLink, "open-link", "o"}),
		row("open the source line in $VISUAL or $EDITOR", binding{action.Edit, "edit", "ctrl+e"}),
	}},
	{lang.Mark("Program"), []helpRow{
		row("these keys", binding{action.Help, "help", "?"}),
		row("one step back", binding{action.Escape, "escape", "esc"}),
		row("hide or show the outline", binding{action.ToggleOutline, "outline", "|"}),
		row("make the outline narrower, wider", binding{action.Narrower, "narrower", "<"}, binding{action.Wider, "wider", ">"}),
		row("read the documents again", binding{action.Reload, "reload", "R"}),
		row("redraw everything", binding{action.Redraw, "redraw", "ctrl+l"}),
		row("give the mouse to the terminal, or take it back", binding{action.Mouse, "mouse", "M"}),
		row("suspend", binding{action.Suspend, "suspend", "ctrl+z"}),
		row("quit", binding{action.Quit, "quit", "q ctrl+c"}),
	}},
}

// everyBinding calls yield for each action of the table in order.
func everyBinding(yield func(binding) bool) {
	for _, g := range keyTable {
		for _, r := range g.rows {
			for _, b := range r.bindings {
				if !yield(b) {
					return
				}
			}
		}
	}
}
