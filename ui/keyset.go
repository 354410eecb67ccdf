package ui

import (
	"errors"
	"strings"

	"yomi/ui/action"
	"yomi/ui/lang"
)

// KeySetting gives an action other keys than the table's.
type KeySetting struct {
	Action string   // its name
	Keys   []string // none leaves it without a key
	Where  string   // the file and line that say so, for errors
}

// lost says that nothing but what is fixed is left of an action's keys.
func lost(b binding, left []string, taken map[string]taker, l lang.Lang) error {
	fixed := ""
	for _, k := range left {
		if fixedKeys[k] == action.None {
			return nil
		}
		fixed = k
	}
	first, _, _ := strings.Cut(b.keys, " ")
	where := taken[first].where + ": "
	if fixed != "" {
		return errors.New(where + l.Say("%s is taken from %s, which only %s does now", first, b.name, fixed))
	}
	return errors.New(where + l.Say("%s is taken from %s, which has no key now", first, b.name))
}

// taker is who has taken a key, and where that was set.
type taker struct {
	action action.Action
	where  string
}

// readKeys checks what is set: which keys each action gets, and who has taken
// a key.
func readKeys(settings []KeySetting, l lang.Lang) (set map[action.Action][]string, taken map[string]taker, problem error) {
	set, taken = map[action.Action][]string{}, map[string]taker{}
	bad := func(where, said string) { problem = errors.Join(problem, errors.New(where+": "+said)) }
	for _, s := range settings {
		b, ok := bindingNamed(s.Action)
		if !ok {
			bad(s.Where, l.Say("there is no action %q: yomi keys --names lists them", s.Action))
			continue
		}
		set[b.action] = nil
		for _, k := range s.Keys {
			name, ok := spelled(k)
			switch {
			case !ok:
				bad(s.Where, l.Say("%q is no key: a letter, two (za), or such as ctrl+n, pgdown, enter", k))
			case fixedKeys[name] != action.None && fixedKeys[name] != b.action:
				bad(s.Where, l.Say("%s always quits", k))
			case taken[name].action != action.None:
				bad(s.Where, l.Say("%s is the key of %s, too (%s)", k, actionName(taken[name].action), taken[name].where))
			default:
				set[b.action] = append(set[b.action], name)
				taken[name] = taker{b.action, s.Where}
			}
		}
	}
	for k, a := range taken {
		for other := range taken {
			if isSequence(other) && other[:1] == k {
				bad(taken[other].where, l.Say("%s never comes: its first key is that of %s (%s)", other, actionName(a.action), a.where))
			}
		}
	}
	return set, taken, problem
}

// bindingNamed finds an action by the name that settings give it.
func bindingNamed(name string) (binding, bool) {
	for b := range everyBinding {
		if b.name == name {
			return b, true
		}
	}
	return binding{}, false
}

// actionName is what settings call an action.
func actionName(a action.Action) string {
	for b := range everyBinding {
		if b.action == a {
			return b.name
		}
	}
	return ""
}
