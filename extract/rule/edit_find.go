package rule

import (
	"go.yaml.in/yaml/v3"
)

func keyOf(m *yaml.Node, name string) *yaml.Node {
	for i := 0; i+1 < len(m.Content); i += 2 {
		if m.Content[i].Value == name {
			return m.Content[i]
		}
	}
	return nil
}

func valueOf(m *yaml.Node, name string) *yaml.Node {
	for i := 0; i+1 < len(m.Content); i += 2 {
		if m.Content[i].Value == name {
			return m.Content[i+1]
		}
	}
	return nil
}

// findTest finds the mapping that starts at a place, with the keys and numbers
// that lead to it.
func findTest(n *yaml.Node, at Position, path []any) (*yaml.Node, []any) {
	if n.Kind == yaml.MappingNode && n.Line == at.Line && n.Column == at.Col && keyOf(n, "text") != nil {
		return n, path
	}
	for i, child := range n.Content {
		var step any = i
		if n.Kind == yaml.MappingNode {
			if i%2 == 0 {
				continue
			}
			step = n.Content[i-1].Value
		}
		if found, where := findTest(child, at, append(path[:len(path):len(path)], step)); found != nil {
			return found, where
		}
	}
	return nil, nil
}

// findOwner finds the rule or the entity with an id.
func findOwner(root *yaml.Node, id string) (*yaml.Node, []any) {
	if rules := valueOf(root, "rules"); rules != nil && rules.Kind == yaml.SequenceNode {
		for i, r := range rules.Content {
			if v := valueOf(r, "id"); v != nil && v.Value == id {
				return r, []any{"rules", i}
			}
		}
	}
	if entities := valueOf(root, "entities"); entities != nil && entities.Kind == yaml.MappingNode {
		if e := valueOf(entities, id); e != nil && e.Kind == yaml.MappingNode {
			return e, []any{"entities", id}
		}
	}
	return nil, nil
}

func lookUp(v any, path []any) any {
	for _, step := range path {
		switch in := v.(type) {
		case map[string]any:
			key, _ := step.(string)
			v = in[key]
		case []any:
			i, _ := step.(int)
			if i >= len(in) {
				return nil
			}
			v = in[i]
		default:
			return nil
		}
	}
	return v
}
