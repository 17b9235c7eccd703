package svg

import (
	"context"
	"fmt"
	"io"
	"time"

	"entente/graph"
)

// DefaultTimeout is how long the layout process may take.
const DefaultTimeout = 20 * time.Second

// Options say how to draw. The zero value is fine.
type Options struct {
	// Renderer is the path of the layout program. If it is empty, the program
	// entente-layout is looked for beside the running program, then at the
	// path that the environment variable ENTENTE_LAYOUT names, then in PATH.
	Renderer string
	// Timeout is how long the layout process may take before it is killed.
	// Zero means DefaultTimeout.
	Timeout time.Duration
	// Title stands above the diagram. If it is empty, the graph's title does.
	Title string
}

// Write draws a graph as SVG. Nothing is written to w unless the whole drawing
// is there. See WriteContext for the errors.
func Write(w io.Writer, g *graph.Graph, o Options) error {
	return WriteContext(context.Background(), w, g, o)
}

// WriteContext is Write, given up when the context ends. Its errors are, with
// errors.Is: ErrNoRenderer if the layout program is not there, ErrTimeout if it
// took too long, ErrRenderer if it died or gave nonsense.
func WriteContext(ctx context.Context, w io.Writer, g *graph.Graph, o Options) error {
	o, err := o.withDefaults()
	if err != nil {
		return err
	}
	s := newScene(g, o)
	if len(s.spokes) > 0 {
		if err := s.layOut(ctx, o); err != nil {
			return fmt.Errorf("draw %d nodes and %d edges: %w", len(s.boxes), len(g.Edges()), err)
		}
	}
	s.placeLoners()
	if _, err := w.Write(s.draw()); err != nil {
		return fmt.Errorf("write SVG: %w", err)
	}
	return nil
}

func (o Options) withDefaults() (Options, error) {
	if o.Timeout == 0 {
		o.Timeout = DefaultTimeout
	}
	if o.Timeout < 0 {
		return o, fmt.Errorf("layout time limit %v is less than nothing", o.Timeout)
	}
	return o, nil
}

func (s *scene) layOut(ctx context.Context, o Options) error {
	path, err := findRenderer(o.Renderer)
	if err != nil {
		return err
	}
	out, err := runRenderer(ctx, path, o, s.request())
	if err != nil {
		return err
	}
	return s.place(out)
}
