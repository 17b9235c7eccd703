// Package article reads news articles: plain text files, NDJSON collections
// and standard input.
//
// A plain text file is one article; its id is the file's name without the
// ending. An NDJSON file (.ndjson or .jsonl) has an article a line:
//
//	{"id": "wn-1", "text": "Iran said ...", "title": "...", "date": "2004-11-13", "url": "..."}
//
// id and text are needed, further fields are ignored. Articles come one by one,
// so that a collection need not fit into memory.
//
// What cannot be read comes as an Article whose Err says where and why in one
// line; the rows behind it are still read. A text is kept as it is, with its
// line breaks, but for a byte order mark in front: offsets count in it.
package article
