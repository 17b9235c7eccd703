// Package wire reads and writes the messages of the Language Server Protocol:
// JSON-RPC 2.0 objects, each behind a header with its length.
//
// No library is worth its weight for this one file. go.lsp.dev/protocol is of
// March 2022 and brings zap and a JSON library; golang.org/x/exp/jsonrpc2 has no
// release; sourcegraph/jsonrpc2 is kept, but closes the connection at the first
// message that it cannot read.
package wire

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// MaxBody bounds a message. A longer one is read over.
const MaxBody = 64 << 20

// maxHeader bounds a line of a header.
const maxHeader = 4096

// A Message is a request, a notification or an answer.
type Message struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id,omitempty"` // a number or a string; none in a notification
	Method  string          `json:"method,omitempty"`
	Params  json.RawMessage `json:"params,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   *Error          `json:"error,omitempty"`
}

// An Error is the answer to a request that failed.
type Error struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func (e *Error) Error() string { return fmt.Sprintf("%s (%d)", e.Message, e.Code) }

// The codes of JSON-RPC and of the protocol.
const (
	ParseError       = -32700
	InvalidRequest   = -32600
	MethodNotFound   = -32601
	InvalidParams    = -32602
	InternalError    = -32603
	NotInitialized   = -32002
	RequestCancelled = -32800
)

// A Reader reads messages.
type Reader struct{ r *bufio.Reader }

// NewReader makes a reader.
func NewReader(r io.Reader) *Reader { return &Reader{bufio.NewReaderSize(r, maxHeader)} }

// Read gives the next message. An *Error tells of one that cannot be read; the
// reader stands behind it, and the next call goes on. Any other error is the end
// of the stream.
func (r *Reader) Read() (Message, error) {
	body, err := r.frame()
	if err != nil {
		return Message{}, err
	}
	var m Message
	if err := json.Unmarshal(body, &m); err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			return Message{}, &Error{ParseError, "the message is no JSON: " + err.Error()}
		}
		return Message{}, &Error{InvalidRequest, "the message is no request: " + err.Error()}
	}
	if m.Version != "2.0" {
		return Message{}, &Error{InvalidRequest, "the message is not of JSON-RPC 2.0"}
	}
	if bytes.Equal(m.ID, []byte("null")) {
		m.ID = nil
	}
	return m, nil
}

// frame reads a header and the body behind it.
func (r *Reader) frame() ([]byte, error) {
	length, seen := -1, false
	for {
		line, err := r.line()
		if err != nil {
			return nil, err
		}
		if line != "" {
			seen = true
			if n, ok := contentLength(line); ok {
				length = n
			}
			continue
		}
		switch {
		case length < 0 && !seen:
			continue // an empty line between messages
		case length < 0:
			return nil, &Error{ParseError, "the header has no Content-Length"}
		case length > MaxBody:
			if _, err := io.CopyN(io.Discard, r.r, int64(length)); err != nil {
				return nil, err
			}
			return nil, &Error{InvalidRequest, fmt.Sprintf("the message has more than %d bytes", MaxBody)}
		}
		return r.body(length)
	}
}

// body reads n bytes. Room is made as they come: a length is only a promise.
func (r *Reader) body(n int) ([]byte, error) {
	var b bytes.Buffer
	if _, err := io.CopyN(&b, r.r, int64(n)); err != nil {
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		return nil, err
	}
	return b.Bytes(), nil
}

// line reads a line of a header without its end. What is too long for one is cut.
func (r *Reader) line() (string, error) {
	line, err := r.r.ReadSlice('\n')
	text := strings.TrimRight(string(line), "\r\n")
	for errors.Is(err, bufio.ErrBufferFull) {
		_, err = r.r.ReadSlice('\n')
	}
	return text, err
}

func contentLength(line string) (int, bool) {
	name, value, ok := strings.Cut(line, ":")
	if !ok || !strings.EqualFold(strings.TrimSpace(name), "Content-Length") {
		return 0, false
	}
	n, err := strconv.Atoi(strings.TrimSpace(value))
	return n, err == nil && n >= 0
}

// Write writes a message with its header.
func Write(w io.Writer, m Message) error {
	m.Version = "2.0"
	var body bytes.Buffer
	e := json.NewEncoder(&body)
	e.SetEscapeHTML(false)
	if err := e.Encode(m); err != nil {
		return fmt.Errorf("writing a message as JSON: %w", err)
	}
	text := bytes.TrimRight(body.Bytes(), "\n")
	_, err := fmt.Fprintf(w, "Content-Length: %d\r\n\r\n%s", len(text), text)
	return err
}
