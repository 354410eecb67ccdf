package structure

import (
	"slices"

	"yomi/loader/block"
	"yomi/model"
)

// struckIn reports whether a part of a stretch is struck: whoever struck it took
// it back, so that it names nobody.
func struckIn(b *block.Block, at stretch) bool {
	return slices.ContainsFunc(b.Runs(), func(r model.Run) bool {
		return r.Style == model.StyleStrike && int(r.Lo) < at.hi && int(r.Hi) > at.lo
	})
}
