// Package page writes HTML pages for curators: what the rules found in a
// corpus, and an article with what each layer saw in it.
//
// A page is one file that loads nothing: its style and its script stand in it,
// and a Content-Security-Policy keeps everything else out. It is light or dark
// as the reader's system is, fits a width of 400 pixels, and can be printed. The
// same input gives the same bytes: there is no clock and no absolute path in it.
//
//	page.go     what all pages share
//	piece.go    a text cut where marks begin and end
//	rules.go    the page of `entente rules report`
//	article.go  the page of `entente explain --html`
//	layers.go   the marks of a sentence, layer by layer
//
// All text goes through html/template, so that no name can become markup.
package page
