package svg

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// errLayout means that the answer is not that of the graph that was sent.
var errLayout = fmt.Errorf("%w: its answer does not fit", ErrRenderer)

// answer is the part of Graphviz's JSON that is used. Lengths are in points,
// the origin is at the bottom left.
type answer struct {
	BB      string `json:"bb"`
	Objects []struct {
		Name string `json:"name"`
		Pos  string `json:"pos"`
	} `json:"objects"`
	Edges []struct {
		Tail int    `json:"tail"`
		Head int    `json:"head"`
		Pos  string `json:"pos"`
	} `json:"edges"`
}

// place reads the layout process's answer into the scene.
func (s *scene) place(data []byte) error {
	var a answer
	if err := json.Unmarshal(data, &a); err != nil {
		return fmt.Errorf("%w: %v", errLayout, err)
	}
	bb, err := floats(strings.Split(a.BB, ","))
	if err != nil || len(bb) != 4 {
		return fmt.Errorf("%w: bounding box %q", errLayout, a.BB)
	}
	objects := len(s.boxes) - len(s.loners) + len(s.pills)
	if len(a.Objects) != objects || len(a.Edges) != len(s.spokes) {
		return fmt.Errorf("%w: %d objects and %d edges, want %d and %d", errLayout,
			len(a.Objects), len(a.Edges), objects, len(s.spokes))
	}
	s.size = point{bb[2] - bb[0], bb[3] - bb[1]}
	flip := func(p point) point { return point{p.x - bb[0], bb[3] - p.y} }
	for _, o := range a.Objects {
		if err := s.placeObject(o.Name, o.Pos, flip); err != nil {
			return err
		}
	}
	return s.placeSpokes(a, flip)
}

func (s *scene) placeObject(name, pos string, flip func(point) point) error {
	p, err := parsePoint(pos)
	if err != nil {
		return err
	}
	i, err := strconv.Atoi(name[min(1, len(name)):])
	switch {
	case err == nil && strings.HasPrefix(name, "n") && i >= 0 && i < len(s.boxes):
		s.boxes[i].mid = flip(p)
	case err == nil && strings.HasPrefix(name, "p") && i >= 0 && i < len(s.pills):
		s.pills[i].mid = flip(p)
	default:
		return fmt.Errorf("%w: unknown object %q", errLayout, name)
	}
	return nil
}

// placeSpokes gives each spoke its curve. Of two spokes with the same ends
// each gets one.
func (s *scene) placeSpokes(a answer, flip func(point) point) error {
	waiting := map[string][]curve{}
	for _, e := range a.Edges {
		if e.Tail < 0 || e.Head < 0 || e.Tail >= len(a.Objects) || e.Head >= len(a.Objects) {
			return fmt.Errorf("%w: edge from %d to %d", errLayout, e.Tail, e.Head)
		}
		c, err := parseCurve(e.Pos, flip)
		if err != nil {
			return err
		}
		key := a.Objects[e.Tail].Name + " " + a.Objects[e.Head].Name
		waiting[key] = append(waiting[key], c)
	}
	for i, k := range s.spokes {
		tail, head := k.ends()
		key := tail + " " + head
		if len(waiting[key]) == 0 {
			return fmt.Errorf("%w: no line for %s", errLayout, key)
		}
		c := waiting[key][0]
		if k.fromNode == k.toNode {
			c = c.reversed()
		}
		s.spokes[i].path = s.trim(k, c)
		waiting[key] = waiting[key][1:]
	}
	return nil
}

// trim cuts a curve from middle to middle down to the part between the two
// outlines.
func (s *scene) trim(k spoke, c curve) curve {
	node, p := s.boxes[k.node], s.pills[k.pill]
	inNode, inPill := node.within(cornerOf(node.kind)), p.within(round)
	if k.toNode {
		return c.trimEnd(inNode).trimStart(inPill)
	}
	return c.trimEnd(inPill).trimStart(inNode)
}

func parseCurve(pos string, flip func(point) point) (curve, error) {
	var c curve
	for _, f := range strings.Fields(pos) {
		if strings.HasPrefix(f, "e,") || strings.HasPrefix(f, "s,") {
			continue
		}
		p, err := parsePoint(f)
		if err != nil {
			return nil, err
		}
		c = append(c, flip(p))
	}
	if len(c) < 4 || len(c)%3 != 1 {
		return nil, fmt.Errorf("%w: a curve of %d points", errLayout, len(c))
	}
	return c, nil
}

func parsePoint(s string) (point, error) {
	xy, err := floats(strings.Split(s, ","))
	if err != nil || len(xy) != 2 {
		return point{}, fmt.Errorf("%w: position %q", errLayout, s)
	}
	return point{xy[0], xy[1]}, nil
}

func floats(fields []string) ([]float64, error) {
	out := make([]float64, len(fields))
	for i, f := range fields {
		v, err := strconv.ParseFloat(f, 64)
		if err != nil {
			return nil, err
		}
		out[i] = v
	}
	return out, nil
}
