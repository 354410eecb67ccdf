module yomi/model/search/meaning/gen

go 1.26.0

require (
	github.com/ikawaha/kagome-dict/uni v1.2.6
	golang.org/x/text v0.43.0
	yomi v0.0.0
)

require github.com/ikawaha/kagome-dict v1.1.7 // indirect

replace yomi => ../../../..
