package config

import (
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"

	toml "github.com/pelletier/go-toml/v2/unstable"

	"yomi/ui/lang"
)

// keysTable is the table of the file that gives actions their keys.
const keysTable = "keys"

// toml reads a file in TOML 1.0. Its parser is used for itself, without the
// decoder around it: only the parser knows the line of each key.
func (r *reader) toml(data []byte) {
	var p toml.Parser
	p.Reset(data)
	within := ""
	for p.NextExpression() {
		e := p.Expression()
		var names []string
		line := 0
		for k := e.Key(); k.Next(); {
			names = append(names, string(k.Node().Data))
			line = p.Shape(k.Node().Raw).Start.Line
		}
		name := strings.Join(names, ".")
		switch e.Kind {
		case toml.Table, toml.ArrayTable:
			within = name
			if _, ok := tables[within]; !ok {
				r.problem(line, lang.Mark("there is no table %q: the tables are %s"), within, tableNames())
			}
		case toml.KeyValue:
			if within != "" {
				name = within + "." + name
			}
			r.entry(line, name, valueOf(e.Value()))
		}
	}
	var bad *toml.ParserError
	if errors.As(p.Error(), &bad) {
		r.problem(lineOf(data, bad.Highlight), lang.Mark("no TOML: %s"), bad.Message)
	}
}

// tables are the tables of the file, each with what takes an entry of it.
var tables = map[string]func(r *reader, line int, name string, v value){
	keysTable:       (*reader).key,
	"colours":       func(r *reader, line int, name string, v value) { r.colour(line, "", name, v) },
	"colours.dark":  func(r *reader, line int, name string, v value) { r.colour(line, "dark", name, v) },
	"colours.light": func(r *reader, line int, name string, v value) { r.colour(line, "light", name, v) },
}

func tableNames() string { return strings.Join(slices.Sorted(maps.Keys(tables)), ", ") }

// colour takes an entry of a table of colours.
func (r *reader) colour(line int, on, name string, v value) {
	switch v.kind {
	case text:
	case number:
		v.text = strconv.Itoa(v.number)
	default:
		r.problem(line, lang.Mark("%s must be %s"), name, lang.Message(text.String()))
		return
	}
	r.settings.Colours = append(r.settings.Colours, Colour{name, v.text, on, r.at(line)})
}

// entry takes one entry by its whole name.
func (r *reader) entry(line int, name string, v value) {
	at := strings.LastIndexByte(name, '.')
	if at < 0 {
		r.set(line, name, v)
		return
	}
	if take := tables[name[:at]]; take != nil {
		take(r, line, name[at+1:], v)
	}
}

// key takes an entry of the table of keys: one key, or several.
func (r *reader) key(line int, name string, v value) {
	switch v.kind {
	case text:
		v.list = []string{v.text}
	case list:
	default:
		r.problem(line, lang.Mark("%s must be %s"), name, lang.Message(lang.Mark("a key in quotes, or several in brackets")))
		return
	}
	r.settings.Keys = append(r.settings.Keys, Key{name, v.list, r.at(line)})
}

// valueOf reads a value; what no setting can be is of kind other.
func valueOf(n *toml.Node) value {
	switch n.Kind {
	case toml.String:
		return value{kind: text, text: string(n.Data)}
	case toml.Integer:
		i, err := strconv.Atoi(strings.ReplaceAll(string(n.Data), "_", ""))
		if err != nil {
			return value{kind: other}
		}
		return value{kind: number, number: i}
	case toml.Bool:
		return value{kind: boolean, on: string(n.Data) == "true"}
	case toml.Array:
		v := value{kind: list, list: []string{}}
		for it := n.Children(); it.Next(); {
			if it.Node().Kind != toml.String {
				return value{kind: other}
			}
			v.list = append(v.list, string(it.Node().Data))
		}
		return v
	}
	return value{kind: other}
}

// lineOf is the line of the file that holds a part of it, counted from 1.
func lineOf(data, part []byte) int {
	var p toml.Parser
	p.Reset(data)
	return p.Shape(p.Range(part)).Start.Line
}
