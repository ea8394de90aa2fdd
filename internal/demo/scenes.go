// SPDX-License-Identifier: Apache-2.0

package demo

// Colours of the scenes.
const (
	night, sky, grass, earth, stone, road = 0x1f2f56, 0xcfe8f7, 0x7cb66b, 0x8a6142, 0xd9d4c7, 0x6b7280
	white, yellow, red, blue, green, wood = 0xffffff, 0xf6c945, 0xd9534f, 0x3b7dd8, 0x3f8f4f, 0x7a5230
)

// scenes are the pictures of the projects of town.json, by id.
var scenes = map[string][]shape{
	"M01": {
		block(night, 0, 0, 16, 9), block(0x2d3b4f, 0, 7.6, 16, 1.4), disc(0x4a5478, 4.6, 2.6, 1.7), disc(0x4a5478, 12.6, 3.2, 1.5),
		block(stone, 3, 2.2, .35, 5.4), block(stone, 3, 2.2, 1.6, .3), disc(yellow, 4.6, 2.6, .7),
		block(stone, 11.2, 2.9, .3, 4.7), block(stone, 11.2, 2.9, 1.4, .28), disc(yellow, 12.6, 3.2, .6),
	},
	"M02": {
		block(sky, 0, 0, 16, 9), oval(grass, 8, 9.6, 11, 3), block(wood, 7.6, 4.4, .9, 3.2), disc(green, 8, 3, 2.1), disc(green, 6.4, 3.8, 1.5),
		disc(0x55a564, 9.7, 3.7, 1.6), block(wood, 10.6, 6.6, 3.4, .35), block(wood, 10.9, 6.9, .25, .9), block(wood, 13.4, 6.9, .25, .9),
	},
	"M03": {
		block(stone, 0, 0, 16, 9), block(0x9aa0a6, 0, 7.4, 16, 1.6), disc(blue, 3, 3.6, 1.7), disc(yellow, 4.9, 4.9, 1.2), corner(red, 7, 6, 10.4, 6, 8.7, 2),
		disc(green, 12.4, 3.4, 1.5), corner(yellow, 11, 6.4, 14.6, 6.4, 12.8, 4), block(blue, 10, 1, .8, .8),
	},
	"M04": {
		block(0xf3ead8, 0, 0, 16, 9), block(wood, 1, 7, 14, .6), block(red, 2, 3, 1.2, 4), block(blue, 3.3, 2.4, 1, 4.6), block(yellow, 4.4, 3.4, 1.4, 3.6),
		block(green, 5.9, 2.8, .9, 4.2), block(night, 6.9, 3.2, 1.3, 3.8), block(red, 8.3, 2.2, .8, 4.8), block(0x7c5cbf, 9.2, 3, 1.2, 4),
		corner(blue, 11, 7, 12.2, 7, 13.6, 3), block(yellow, 2, 4.2, 1.2, .3), block(white, 6.9, 4, 1.3, .3),
	},
	"M05": {
		block(sky, 0, 0, 16, 9), oval(grass, 8, 9.4, 12, 3.2), disc(blue, 8, 4.8, .8), corner(blue, 7.3, 4.5, 8.7, 4.5, 8, 2.8), disc(blue, 4.6, 5.6, .5),
		corner(blue, 4.2, 5.4, 5, 5.4, 4.6, 4.3), disc(blue, 11.6, 5.4, .6), corner(blue, 11.1, 5.2, 12.1, 5.2, 11.6, 4), oval(0x5aa0e0, 8, 7.7, 2.6, .5),
	},
	"M06": {
		block(grass, 0, 0, 16, 9), block(road, 0, 2, 16, 5.4), block(stone, 0, 1.6, 16, .4), block(stone, 0, 7.4, 16, .4),
		block(white, 5, 2.3, .8, 4.8), block(white, 6.5, 2.3, .8, 4.8), block(white, 8, 2.3, .8, 4.8), block(white, 9.5, 2.3, .8, 4.8), disc(yellow, 3, 1, .5), disc(yellow, 12.6, 8.2, .5),
	},
	"M07": {
		block(sky, 0, 0, 16, 9), disc(yellow, 13.4, 1.8, 1.1), oval(grass, 8, 9.8, 12, 2.8), corner(blue, 5, 2.8, 12, 7.6, 5, 4.2), block(red, 3.4, 2.6, 1.8, .4),
		block(stone, 3.5, 3, .3, 4.8), block(stone, 4.8, 3, .3, 4.8), block(stone, 3.5, 4.2, 1.5, .25), block(stone, 3.5, 5.4, 1.5, .25), block(stone, 3.5, 6.6, 1.5, .25),
	},
	"M08": {
		block(0xe9f1ea, 0, 0, 16, 9), block(stone, 0, 7.8, 16, 1.2), disc(night, 4.8, 6, 1.9), disc(0xe9f1ea, 4.8, 6, 1.5), disc(night, 11.2, 6, 1.9), disc(0xe9f1ea, 11.2, 6, 1.5),
		corner(red, 4.6, 6, 8, 6.2, 6.6, 3.4), corner(0xe9f1ea, 5.4, 5.7, 7.4, 5.8, 6.6, 4.3), corner(red, 6.6, 3.6, 10.4, 3.4, 8, 6.2),
		corner(0xe9f1ea, 7.2, 4, 9.5, 3.9, 8, 5.5), block(night, 6, 2.9, 1.4, .35), block(night, 10.2, 2.6, .3, 3.4), block(night, 10, 2.5, 1.2, .3),
	},
	"M09": {
		block(sky, 0, 0, 16, 9), block(road, 0, 7, 16, 2), block(green, 2.6, 2.4, 10.4, 4.6), block(0xdff3fb, 10.4, 3, 2.2, 1.6), block(0xdff3fb, 3.2, 3, 2, 1.4),
		disc(night, 5, 7, .9), disc(night, 11, 7, .9), disc(stone, 5, 7, .4), disc(stone, 11, 7, .4), block(white, 7.3, 3.1, .7, 2.4), block(white, 6.45, 3.95, 2.4, .7),
	},
	"M10": {
		block(sky, 0, 0, 16, 9), block(stone, 0, 3.6, 16, .5), block(earth, 0, 4.1, 16, 4.9), block(0x74513a, 0, 5.4, 16, .25), block(0x74513a, 0, 7.2, 16, .25),
		disc(green, 2, 4.9, .6), disc(green, 4.6, 4.9, .6), disc(green, 7.2, 4.9, .6), disc(green, 9.8, 4.9, .6), disc(green, 12.4, 4.9, .6), disc(grass, 3.2, 6.6, .7),
		disc(red, 6, 6.6, .5), disc(grass, 8.8, 6.6, .7), disc(red, 11.6, 6.6, .5), disc(grass, 14.2, 6.6, .7), disc(green, 2, 8.3, .6), disc(yellow, 5, 8.3, .5), disc(green, 8, 8.3, .6), disc(yellow, 11, 8.3, .5), disc(green, 14, 8.3, .6),
	},
	"M11": {
		block(sky, 0, 0, 16, 9), oval(green, 3, 7, 6, 3.4), oval(grass, 13, 7.4, 7, 3.6), block(grass, 0, 6.6, 16, 2.4), corner(blue, 5, 9, 12, 9, 8.4, 4.8),
		block(wood, 4, 6.6, 8.4, .4), block(wood, 4.6, 5.7, .2, 1), block(wood, 8, 5.7, .2, 1), block(wood, 11.4, 5.7, .2, 1), block(wood, 4.4, 5.6, 7.4, .18),
	},
	"M12": {
		block(0xfdf1dc, 0, 0, 16, 9), block(stone, 0, 7.8, 16, 1.2), block(wood, 3.2, 3.6, .35, 4.2), block(wood, 12.4, 3.6, .35, 4.2), block(wood, 3, 5.8, 10, 2),
		block(red, 2.6, 2, 1.8, 1.8), block(white, 4.4, 2, 1.8, 1.8), block(red, 6.2, 2, 1.8, 1.8), block(white, 8, 2, 1.8, 1.8), block(red, 9.8, 2, 1.8, 1.8), block(white, 11.6, 2, 1.8, 1.8),
		disc(green, 5, 5.5, .5), disc(yellow, 6.6, 5.5, .5), disc(red, 8.2, 5.5, .5), disc(green, 9.8, 5.5, .5), disc(yellow, 11.4, 5.5, .5),
	},
}
