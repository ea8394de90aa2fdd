// SPDX-License-Identifier: Apache-2.0

// Package office serves the pages in which organisers, registrars, trustees and
// member organisations do what the terminal does too. It runs on a party's own
// machine, over the party's folder with its keys, and answers that machine's
// browser only.
//
// [Start] starts it, [Invite] lets a person enrol a passkey. What an action does
// is package parties' business; here it is decided who may start it, and written
// down who did. docs/office-api.md describes the JSON, ADR 019 the reasons.
package office
