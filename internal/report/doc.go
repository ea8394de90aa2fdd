// SPDX-License-Identifier: Apache-2.0

// Package report writes what is published of a finished election, for people
// and for their programs: the anonymous result in Pabulib's format, tables for
// spreadsheets, all steps of the rule as JSON, and a report to print, in Korean
// and in English.
//
// Most callers want [FromDirectory], which verifies an exported election and
// gathers its [Data], and [Write]. Data can also be put together from anything
// that has an instance and an allocation, such as a Pabulib file.
//
// The same data give the same bytes. Nothing here is a source: whoever doubts a
// number recomputes it from the archive, and the report says how.
package report
