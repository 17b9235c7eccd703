package article

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

// readText reads a plain text.
func (rd Reader) readText(b *bufio.Reader, name string) (string, error) {
	var text strings.Builder
	line, length := 1, 0
	for {
		part, err := b.ReadSlice('\n')
		length += len(part)
		if length > rd.MaxLine {
			return "", tooLong(fmt.Sprintf("%s:%d", name, line), rd.MaxLine)
		}
		if text.Len()+len(part) > rd.MaxText {
			return "", &Error{Place: name, Problem: fmt.Sprintf("is longer than %s", size(rd.MaxText)), Hint: "split it"}
		}
		text.Write(part)
		switch {
		case err == nil:
			line, length = line+1, 0
		case errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF):
			if err := checkText(text.String(), name, 1); err != nil {
				return "", err
			}
			return text.String(), nil
		default:
			return "", readError(name, err)
		}
	}
}

func tooLong(place string, limit int) error {
	return &Error{Place: place, Problem: fmt.Sprintf("the line is longer than %s", size(limit)), Hint: "break it, or split the file"}
}

// size words a number of bytes.
func size(n int) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}
