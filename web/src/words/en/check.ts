// SPDX-License-Identifier: Apache-2.0
import type { Words } from '../ko/index.ts';

export const check: Words['check'] = {
  scanner: {
    title: 'Read a QR code',
    why: 'When the camera is turned on, the browser asks you to allow it. What it sees stays in this device: nothing is stored or sent.',
    start: 'Turn on the camera',
    view: 'What the camera sees',
    looking: 'Hold the QR code in the middle of the picture.',
    photo: 'Or choose a photo of the QR code',
    troubles: {
      denied: 'The camera may not be used. Allow it in the browser’s settings, or choose a photo.',
      missing: 'There is no camera to use on this device or at this address. Choose a photo, or type it in.',
      camera: 'The camera did not start. See whether another app is using it, and turn it on again.',
      photo: 'This file cannot be read as a picture. Please choose another one.',
      noCode: 'There is no QR code in this photo. Choose one in which the code is large and sharp.',
    },
  },
};
