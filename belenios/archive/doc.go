// SPDX-License-Identifier: Apache-2.0

// Package archive writes and reads Belenios election archives (.bel): the
// public data of an election as an append-only tar file in which events form a
// hash chain (Belenios 2.0 specification, section 4.4).
//
// [Writer] writes the bytes that belenios-tool writes: the tool makes an
// archive again from its content and refuses one that differs. [Reader] reads
// as a stream, one event with its data at a time, and refuses everything that
// belenios-tool 2.0 to 3.3 would not have written, so that an archive has one
// reading only. Neither knows what the data mean: that is package belenios.
//
// An archive has no end mark. One that was cut at the end of an event reads as
// a shorter archive, which only knowledge of its length can tell; one that was
// cut anywhere else is an [Error] with the code "truncated".
//
// Exported names and codes keep working within a major version of the module.
package archive
