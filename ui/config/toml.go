package config

import (
	"errors"
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
				r.problem(line, lang.Mark("there is no table %q: %s are"), within, tableNames())
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
	keysTable: (*reader).key,
}

func tableNames() string { return keysTable }

// entry takes one entry by its whole name.
func (r *reader) entry(line int, name string, v value) {
	table, rest, ok := strings.Cut(name, ".")
	if !ok {
		r.set(line, name, v)
		return
	}
	if take := tables[table]; take != nil {
		take(r, line, rest, v)
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
