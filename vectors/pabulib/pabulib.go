// SPDX-License-Identifier: Apache-2.0

// Package pabulib holds real participatory-budgeting elections, for the demo
// and for tests.
//
// The files named after towns are what the municipalities published, collected
// and checked by the curators of Pabulib (pabulib.org); those named test_ are
// small fixtures in the same format.
package pabulib

import "embed"

// Files holds the .pb files.
//
//go:embed *.pb
var Files embed.FS

// Default is the election that the demo runs unless told otherwise: Łódź,
// Stary Widzew, 2020, with 4,262 voters, 23 projects and up to 5 each.
const Default = "poland_lodz_2020_stary-widzew.pb"
