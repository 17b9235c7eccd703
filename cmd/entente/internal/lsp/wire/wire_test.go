package wire

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

const hello = `{"jsonrpc":"2.0","method":"hello"}`

// frame puts a header before a body.
func frame(body string) string {
	var b strings.Builder
	b.WriteString("Content-Length: ")
	b.WriteString(itoa(len(body)))
	b.WriteString("\r\n\r\n" + body)
	return b.String()
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + itoa(n%10)
}

func TestRead(t *testing.T) {
	long := strings.Repeat("x", 3*maxHeader)
	for _, test := range []struct{ name, in, want string }{
		{"one", frame(hello), "hello"},
		{"two", frame(hello) + frame(hello), "hello hello"},
		{"type and case", "content-type: x\r\ncontent-LENGTH:34\r\n\r\n" + hello, "hello"},
		{"line feeds alone", "Content-Length: 34\n\n" + hello, "hello"},
		{"no JSON", frame("{") + frame(hello), "-32700 hello"},
		{"no object", frame("[]") + frame(hello), "-32600 hello"},
		{"old version", frame(`{"method":"hello"}`) + frame(hello), "-32600 hello"},
		{"no length", "Content-Type: x\r\n\r\n" + frame(hello), "-32700 hello"},
		{"bad length", "Content-Length: ten\r\n\r\n" + frame(hello), "-32700 hello"},
		{"negative length", "Content-Length: -5\r\n\r\n" + frame(hello), "-32700 hello"},
		{"long header", long + "\r\nContent-Length: 34\r\n\r\n" + hello, "hello"},
		{"cut short", "Content-Length: 9999\r\n\r\n" + hello, "unexpected EOF"},
		{"too long", "Content-Length: 999999999\r\n\r\n" + hello, "EOF"},
		{"huge number", "Content-Length: 99999999999999999999\r\n\r\n" + frame(hello), "-32700 hello"},
	} {
		for _, r := range []io.Reader{strings.NewReader(test.in), iotest.OneByteReader(strings.NewReader(test.in))} {
			if got := readAll(r); got != test.want {
				t.Errorf("%s: got %q, want %q", test.name, got, test.want)
			}
		}
	}
}

// readAll lists the methods and errors of a stream; a clean end is silent.
func readAll(in io.Reader) string {
	r := NewReader(in)
	var out []string
	for {
		m, err := r.Read()
		var bad *Error
		switch {
		case errors.As(err, &bad):
			out = append(out, map[int]string{ParseError: "-32700", InvalidRequest: "-32600"}[bad.Code])
		case errors.Is(err, io.EOF) && len(out) > 0:
			return strings.Join(out, " ")
		case err != nil:
			return strings.Join(append(out, err.Error()), " ")
		default:
			out = append(out, m.Method)
		}
	}
}

func TestWrite(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, Message{Method: "hello", Params: []byte(`{"a": "<é>"}`)}); err != nil {
		t.Fatal(err)
	}
	want := frame(`{"jsonrpc":"2.0","method":"hello","params":{"a":"<é>"}}`)
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

// Whatever comes, the reader ends, and finds a sound message behind an empty line
// at the latest.
func FuzzRead(f *testing.F) {
	f.Add([]byte(frame(hello)))
	f.Add([]byte("Content-Length: 5\r\n\r\n{}"))
	f.Add([]byte("\r\n\r\nContent-Length: x\r\n"))
	f.Fuzz(func(t *testing.T, in []byte) {
		r := NewReader(iotest.HalfReader(bytes.NewReader(in)))
		for range len(in) + 2 {
			m, err := r.Read()
			var bad *Error
			if errors.As(err, &bad) {
				continue
			}
			if err != nil {
				return
			}
			var b bytes.Buffer
			if err := Write(&b, m); err != nil {
				t.Fatalf("%+v was read and cannot be written: %v", m, err)
			}
			again, err := NewReader(&b).Read()
			if err != nil || again.Method != m.Method {
				t.Fatalf("%+v became %+v: %v", m, again, err)
			}
		}
		t.Fatal("the reader does not end")
	})
}
