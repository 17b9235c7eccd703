// Package cache keeps what is slow to make from a rule pack in files: the
// entities of its tables and the gazetteer of their names.
//
//	x, err := extract.LoadWith(os.DirFS("."), "mypack", data.FS, cache.Default())
//
// A cache never changes what the program says. Its files are found by a hash of
// all that they are made of: the contents of the pack's files, the program that
// made them, and the form that they are kept in. A file that is cut off,
// damaged, of another program or not the user's own is made anew without a word; a folder that
// cannot be written is no error; the zero and the nil Store keep nothing.
// Processes may share a folder: a file is written beside and then renamed, and
// never changed.
//
// # What is kept, and what is not
//
// A pack of YAML files is small, and read in some 30 ms: keeping what it says
// would win little, and the first start on a machine nothing. So no part of the
// built-in pack is compiled at build time either: there is no generated file
// that could be stale. A table can have a million rows, which take a second or
// two; they are kept.
//
// # Trust
//
// A file of 100 MB takes 20 ms to read and 60 ms to sum up, and is mapped into
// memory in 20 µs. So a file is summed up once; then a second file, its seal,
// notes its size, its inode and the times of its last change, and the file is
// trusted as long as these stay. The same holds for tables of more than a
// megabyte. A seal is written only when the file has been left alone for two
// seconds: a change within the clock's grain could go unseen, as Git found with
// its index. Where the system does not tell the time of the last change of the
// inode (which cannot be set back), nothing is sealed and all is summed up each
// time. A disk that changes bytes by itself goes unnoticed, as it does for the
// table and the program.
package cache
