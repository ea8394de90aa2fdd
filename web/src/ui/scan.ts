// SPDX-License-Identifier: Apache-2.0

// Finding QR codes in pictures. The decoder is a file of its own, fetched when it is first needed; a picture never
// leaves the page.

/** Sides, in pixels, that a picture is brought down to in turn: a large one hides a small code, a small one a fine code. */
const photoSides = [1000, 600, 1800];
const frameSide = 640;

type Decode = (pixels: ImageData) => string | undefined;

export async function loadDecoder(): Promise<Decode> {
  const { default: jsQR } = await import('jsqr');
  return (image) => jsQR(image.data, image.width, image.height, { inversionAttempts: 'dontInvert' })?.data || undefined;
}

/** The text of the QR code in what the camera sees now, if there is one. */
export function readFrame(video: HTMLVideoElement, decode: Decode): string | undefined {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || videoHeight === 0) return undefined;
  return decode(pixels(video, videoWidth, videoHeight, frameSide));
}

/** The text of the QR code in a photo. Throws if the file is no picture. */
export async function readPhoto(file: Blob, decode: Decode): Promise<string | undefined> {
  const photo = await createImageBitmap(file);
  try {
    for (const side of photoSides) {
      const text = decode(pixels(photo, photo.width, photo.height, side));
      if (text) return text;
    }
    return undefined;
  } finally {
    photo.close();
  }
}

function pixels(source: CanvasImageSource, width: number, height: number, side: number): ImageData {
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('scan: the browser gives no canvas');
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
