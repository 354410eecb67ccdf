// Command fit learns the weights of package structure from documents whose
// structure people wrote down.
//
//	go run ./loader/structure/fit -docs DOCS -gold GOLDS [-docs … -gold …] [-out weights.txt]
//
// It reads every document that has a gold, fits each judge in turn (the event's
// title, headings that group others, ways to read the notes, sections), and
// prints what the weights reach on the documents they were fitted to and by
// cross-validation: each document read with weights fitted without its fold.
// With -out it writes the weights of all documents. The same input gives the same
// file.
//
// The weights in use were also learned from the outlines of the same documents
// written in Markdown and as plain text with ■ and ● (-more, each counted 0.03), so
// that the same notes are read alike in any notation; those of a document that is
// judged are left out with it, told by its name.
//
// With -speakers only the weights that tell who speaks are fitted, on the outlines of
// the golds, and the others stay. They are fitted with the cases of fields, too:
// -cases loader/testdata/fields. -apart DOCS:GOLDS tells how they do on documents that
// nothing was learned from.
//
// Read fit in fit.go first.
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"yomi/loader/structure"
)

// list is a flag that may be given several times.
type list []string

func (l *list) String() string     { return strings.Join(*l, " ") }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

// several are documents with several events, for that question only.
var several []*sample

func main() {
	var docs, golds, cases, more, apart list
	flag.Var(&docs, "docs", "folder of documents to learn from and to be judged by")
	flag.Var(&golds, "gold", "folder of their golds, in the same order")
	flag.Var(&more, "more", "DOCS:GOLDS to learn from only, or DOCS:GOLDS:TIMES to count them so many times")
	flag.Var(&apart, "apart", "DOCS:GOLDS to be judged by only, with the weights of the others; for -speakers")
	flag.Var(&cases, "cases", "folder of txtar cases to learn from only")
	out := flag.String("out", "", "where to write the weights")
	folds := flag.Int("folds", 5, "how many parts cross-validation makes")
	rounds := flag.Int("rounds", 1, "how many times it is done, with other parts")
	flag.IntVar(&verbose, "v", 0, "1 lists documents that came out wrong, 2 why")
	flag.StringVar(&only, "only", "", "list only documents whose names hold this")
	flag.Func("pull", "multiplies the pull towards expected weights: X, or JUDGE=X for one judge", pullBy)
	alone := flag.Bool("speakers", false, "fit only the weights that tell who speaks, and keep the others")
	flag.Parse()
	if len(docs) != len(golds) || len(docs) == 0 {
		fmt.Fprintln(os.Stderr, "fit: give -docs and -gold in pairs")
		os.Exit(2)
	}
	var judged []*sample
	for i := range docs {
		judged = append(judged, readSamples(docs[i], golds[i], i)...)
	}
	learned := learnedFrom(more, cases)
	several = joined(judged)
	fmt.Printf("%d documents to be judged by, %d more to learn from\n", len(judged), len(learned))
	if *alone {
		w := weights{}
		for _, j := range judges {
			w[j] = structure.Weights(j)
		}
		speakerFolds(judged, learned, learnedFrom(apart, nil), *folds)
		w[structure.SpeakerJudge] = fitSpeakers(append(append([]*sample{}, judged...), learned...))
		w.write(*out)
		return
	}
	w := fit(append(append([]*sample{}, judged...), learned...))
	fmt.Println("on the documents themselves:")
	for _, s := range judged {
		s.read(w)
	}
	report(judged)
	sum, n := 0.0, 0.0
	for _, s := range learned {
		s.read(w)
		sum, n = sum+s.got.f1, n+1
		if verbose > 2 && s.got.f1 < 1 {
			fmt.Printf("   %-38s %.3f of %.3f  %s not %s\n", s.name, s.got.f1, s.got.bestF1, s.got.way, s.got.best)
		}
	}
	fmt.Printf("  those learned from only: mean F1 %.4f of %.0f\n", sum/n, n)
	if *folds > 1 {
		crossValidate(judged, learned, *folds, *rounds)
	}
	w.write(*out)
}

// pullBy makes the pull towards expected weights stronger or weaker, of all judges or of
// one.
func pullBy(said string) error {
	judge, times, one := strings.Cut(said, "=")
	if !one {
		times = judge
	}
	x, err := strconv.ParseFloat(times, 64)
	if err != nil {
		return err
	}
	for j := range strengths {
		if !one || j == judge {
			strengths[j] *= x
		}
	}
	return nil
}

// write writes the weights to a file, if one is named.
func (w weights) write(out string) {
	if out == "" {
		return
	}
	if err := os.WriteFile(out, []byte(w.String()), 0o644); err != nil {
		fmt.Fprintln(os.Stderr, "fit:", err)
		os.Exit(1)
	}
}

// learnedFrom reads the samples that weights are learned from only.
func learnedFrom(more, cases list) []*sample {
	var learned []*sample
	for _, m := range more {
		cells := strings.Split(m, ":")
		if len(cells) < 2 {
			continue
		}
		ss := readSamples(cells[0], cells[1], -1)
		for _, s := range ss {
			if len(cells) > 2 {
				times, _ := strconv.ParseFloat(cells[2], 64)
				s.weight *= times
				for i := range s.stands {
					s.stands[i].weight *= times
				}
			}
		}
		learned = append(learned, ss...)
	}
	for _, c := range cases {
		learned = append(learned, readCases(c)...)
	}
	return learned
}

// crossValidate reads each fold with weights fitted to the others. Which documents
// make a fold is left to chance, but to the same in every run; several rounds even
// it out.
func crossValidate(judged, learned []*sample, folds, rounds int) {
	sum, n := map[int][2]float64{}, map[int][2]float64{}
	for round := range rounds {
		order := rand.New(rand.NewPCG(uint64(round), 0)).Perm(len(judged))
		for f := range folds {
			held := map[string]bool{}
			for k, i := range order {
				if k%folds == f {
					held[bareName(judged[i].name)] = true
				}
			}
			var train []*sample
			for _, s := range learned {
				if !held[bareName(s.name)] {
					train = append(train, s)
				}
			}
			for k, i := range order {
				if k%folds != f {
					train = append(train, judged[i])
				}
			}
			w := fit(train)
			for k, i := range order {
				if s := judged[i]; k%folds == f {
					s.read(w)
					s.sum += s.got.f1
					if s.firm {
						p := b2i(s.plain)
						t, c := sum[s.set], n[s.set]
						t[p], c[p] = t[p]+s.got.f1, c[p]+1
						sum[s.set], n[s.set] = t, c
					}
				}
			}
		}
		fmt.Printf("by %d-fold cross-validation, round %d:\n", folds, round+1)
		details = round == 0
		report(judged)
	}
	if rounds < 2 {
		return
	}
	fmt.Println("mean of all rounds:")
	all, count := 0.0, 0.0
	for k := range len(sum) {
		t, c := sum[k], n[k]
		fmt.Printf("  folder %d: mean F1 %.4f, plain text %.4f, others %.4f\n", k+1, (t[0]+t[1])/(c[0]+c[1]), t[1]/c[1], t[0]/c[0])
		all, count = all+t[0]+t[1], count+c[0]+c[1]
	}
	fmt.Printf("  all: mean F1 %.4f\n", all/count)
	if verbose > 0 {
		for _, s := range judged {
			if m := s.sum / float64(rounds); m < 0.93 {
				fmt.Printf("   %-38s %.3f of %.3f  firm %v  %s not %s\n", s.name, m, s.got.bestF1, s.firm, s.got.way, s.got.best)
			}
		}
	}
}

// bareName is the name of a document without the number it begins with and its
// notation: the same for all the ways in which one document was written.
func bareName(name string) string {
	name = strings.TrimLeft(name, "0123456789")
	return strings.TrimPrefix(strings.TrimSuffix(name, filepath.Ext(name)), "_")
}
