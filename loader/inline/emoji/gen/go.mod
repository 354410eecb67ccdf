module yomi/loader/inline/emoji/gen

go 1.26.0

require github.com/yuin/goldmark-emoji v1.0.5
