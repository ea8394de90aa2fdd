// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
)

// Pictures are drawn here, of shapes in a space of 16 by 9: small, ours, and the
// same everywhere.
const (
	pictureWidth  = 400
	pictureHeight = 225
	unit          = pictureWidth / 16.0
)

// shape is a form in one colour; later ones lie above earlier ones.
type shape struct {
	colour color.RGBA
	covers func(x, y float64) bool
}

func rgb(hex uint32) color.RGBA {
	return color.RGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 255}
}

func disc(hex uint32, cx, cy, r float64) shape { return oval(hex, cx, cy, r, r) }

func oval(hex uint32, cx, cy, rx, ry float64) shape {
	return shape{rgb(hex), func(x, y float64) bool {
		dx, dy := (x-cx)/rx, (y-cy)/ry
		return dx*dx+dy*dy <= 1
	}}
}

func block(hex uint32, left, top, width, height float64) shape {
	return shape{rgb(hex), func(x, y float64) bool { return x >= left && x < left+width && y >= top && y < top+height }}
}

// corner is a triangle.
func corner(hex uint32, x1, y1, x2, y2, x3, y3 float64) shape {
	side := func(x, y, ax, ay, bx, by float64) bool { return (bx-ax)*(y-ay)-(by-ay)*(x-ax) >= 0 }
	return shape{rgb(hex), func(x, y float64) bool {
		a, b, c := side(x, y, x1, y1, x2, y2), side(x, y, x2, y2, x3, y3), side(x, y, x3, y3, x1, y1)
		return a == b && b == c
	}}
}

// draw is a picture as PNG. Each dot is the mean of four points.
func draw(shapes []shape) ([]byte, error) {
	img := image.NewRGBA(image.Rect(0, 0, pictureWidth, pictureHeight))
	for y := range pictureHeight {
		for x := range pictureWidth {
			var r, g, b int
			for _, at := range [4][2]float64{{.25, .25}, {.75, .25}, {.25, .75}, {.75, .75}} {
				c := top(shapes, (float64(x)+at[0])/unit, (float64(y)+at[1])/unit)
				r, g, b = r+int(c.R), g+int(c.G), b+int(c.B)
			}
			img.SetRGBA(x, y, color.RGBA{uint8(r / 4), uint8(g / 4), uint8(b / 4), 255})
		}
	}
	var out bytes.Buffer
	err := png.Encode(&out, img)
	return out.Bytes(), err
}

func top(shapes []shape, x, y float64) color.RGBA {
	for i := len(shapes) - 1; i >= 0; i-- {
		if shapes[i].covers(x, y) {
			return shapes[i].colour
		}
	}
	return color.RGBA{255, 255, 255, 255}
}
