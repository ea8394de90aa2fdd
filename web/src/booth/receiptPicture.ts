// SPDX-License-Identifier: Apache-2.0
import { modulesOf, quiet } from './Qr.tsx';

export interface ReceiptText {
  title: string;
  election: string;
  /** Names with values. */
  lines: [name: string, value: string][];
  tracker: string;
  foot: string;
  link: string;
}

const width = 720;
const margin = 48;
const qrSide = 360;

/** A receipt as a picture, drawn in the page: nothing of it leaves the device. */
export async function drawReceipt(text: ReceiptText): Promise<Blob> {
  const modules = await modulesOf(text.link);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('receipt: the browser gives no canvas');
  canvas.width = width;
  canvas.height = draw(context, text, modules); // once to measure: setting the height clears the canvas
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  draw(context, text, modules);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('receipt: no picture'))), 'image/png');
  });
}

/** Draws from the top, and says how tall it became. */
function draw(context: CanvasRenderingContext2D, text: ReceiptText, modules: boolean[][]): number {
  const family = getComputedStyle(document.body).fontFamily;
  let y = margin;
  const write = (words: string, size: number, weight: number, color: string, face = family) => {
    context.font = `${weight} ${size}px ${face}`;
    context.fillStyle = color;
    context.textBaseline = 'top';
    for (const line of wrapped(context, words, width - 2 * margin)) {
      context.fillText(line, margin, y);
      y += size * 1.4;
    }
  };
  write(text.title, 26, 700, '#256ef4');
  y += 8;
  write(text.election, 34, 700, '#1e2124');
  y += 20;
  for (const [name, value] of text.lines) write(`${name}  ${value}`, 24, 400, '#1e2124');
  y += 20;
  write(text.tracker, 26, 700, '#1e2124', 'ui-monospace, monospace');
  y += 12;
  drawCode(context, modules, (width - qrSide) / 2, y);
  y += qrSide + 12;
  write(text.foot, 22, 400, '#464c53');
  return y + margin;
}

function drawCode(context: CanvasRenderingContext2D, modules: boolean[][], left: number, top: number): void {
  const unit = Math.floor(qrSide / (modules.length + 2 * quiet));
  const inset = (qrSide - unit * modules.length) / 2;
  context.fillStyle = '#000';
  modules.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) context.fillRect(left + inset + x * unit, top + inset + y * unit, unit, unit);
    });
  });
}

/** Breaks at spaces, and inside of words that are too long: Korean and trackers. */
function wrapped(context: CanvasRenderingContext2D, words: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const c of words) {
    if (context.measureText(line + c).width <= room) {
      line += c;
      continue;
    }
    const space = line.lastIndexOf(' ');
    lines.push(space > 0 ? line.slice(0, space) : line);
    line = space > 0 ? line.slice(space + 1) + c : c;
  }
  return line === '' ? lines : [...lines, line];
}
