// SPDX-License-Identifier: Apache-2.0

/** What the office takes; package manifest's reader and phones on slow networks are why it is little. */
const mostBytes = 300 << 10;
/** The longest side on a card, twice for dense screens. */
const longest = 1200;

/** A picture as it is, if it is small; otherwise scaled down and written as JPEG, smaller until it fits. */
export async function smaller(file: File): Promise<Blob> {
  const fits = file.size <= mostBytes && /^image\/(jpeg|png|webp)$/.test(file.type);
  if (fits) return file;
  const bitmap = await createImageBitmap(file);
  try {
    for (const scale of [1, 0.7, 0.5, 0.35]) {
      const blob = await drawn(bitmap, scale);
      if (blob.size <= mostBytes) return blob;
    }
  } finally {
    bitmap.close();
  }
  return file; // the office refuses it, and says why
}

async function drawn(bitmap: ImageBitmap, scale: number): Promise<Blob> {
  const ratio = scale * Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.max(1, bitmap.width * ratio), Math.max(1, bitmap.height * ratio));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('picture: the browser draws nothing');
  context.fillStyle = '#fff'; // where a picture is transparent, JPEG is not
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 });
}
