package token

// Flags are the properties of a token that its characters alone decide.
type Flags uint16

const (
	Word     Flags = 1 << iota // has a letter
	Number                     // digits, perhaps with . , : % and a sign or letters behind: 1,000.5 50% 3rd 30-day
	Punct                      // neither letters nor digits
	Upper                      // starts with an upper case letter
	AllCaps                    // two or more letters, all upper case
	Dotted                     // ends in a full stop of its own: U.S., Mr., J.
	Clitic                     // cut off from the word before it: 's ' n't 've
	Space                      // white space (or the start of the text) stands before it
	Break                      // a line break that ends a paragraph or a line stands before it
	Quote                      // opens or closes a quotation
	Stop                       // . ! ? or dots: a sentence may end here
	NonASCII                   // has a character beyond ASCII
)

// A Token is a word, a number or a mark.
type Token struct {
	Start, End uint32 // byte offsets into the text
	Hash       uint64 // Hash of its lower-cased form
	Flags      Flags
}

// Text is the token as it stands in the text that it was found in.
func (t Token) Text(text string) string { return text[t.Start:t.End] }

// A Sentence is a range of tokens, half open.
type Sentence struct {
	First, End int32
}

// A Doc holds the tokens and sentences of one text. It is reused from text to
// text, so that no memory is allocated in the steady state.
type Doc struct {
	Tokens    []Token
	Sentences []Sentence
}
