// SPDX-License-Identifier: Apache-2.0

// Package pabulib holds real participatory-budgeting elections, for the demo
// and for tests.
//
// The files named after towns are what the municipalities published, collected
// and checked by the curators of Pabulib (pabulib.org); those named test_ are
// small fixtures in the same format. README.md says which file shows what.
package pabulib

import "embed"

// Files holds the .pb files.
//
//go:embed *.pb
var Files embed.FS

// Expected holds what two other programs make of the elections of [Files],
// expected_pabutools.json and expected_equalshares.json; README.md describes
// them.
//
//go:embed expected_*.json
var Expected embed.FS

// Default is the election that the demo runs unless told otherwise: Łódź,
// Stary Widzew, 2020, with 4,262 voters, 23 projects and up to 5 each.
const Default = "poland_lodz_2020_stary-widzew.pb"
