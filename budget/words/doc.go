// SPDX-License-Identifier: Apache-2.0

// Package words says in plain sentences what a rule of package budget did, and
// why: for residents, in Korean and in English.
//
// Most callers want one function: [Explain] takes an instance with its
// allocation and returns an [Explanation]: the rule with its parameters, the
// money, and for every project, in order of decision, one to four sentences and
// the cells of a table. All text is plain: no HTML, no line breaks but those
// that names of projects hold.
//
//	e := words.Explain(in, allocation, words.Korean, "KRW")
//	for _, p := range e.Projects {
//		name := in.Projects[p.Project].Name
//		... p.Votes, p.Cost, p.Left, p.Outcome, p.Sentences
//	}
//
// What stands beside the sentences is written as they are by [Amount], [Plain]
// and [Compare].
//
// The sentences are the only place where numbers are rounded, and they say so:
// "about", "약". What must be exact is in [budget.Allocation].
//
// The same allocation gives the same words everywhere. A language is one file;
// [Languages] lists them.
//
// The fields of Explanation stay as they are; the sentences may change from
// version to version and are nothing to compute from.
package words
