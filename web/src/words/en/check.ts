// SPDX-License-Identifier: Apache-2.0
import type { Words } from '../ko/index.ts';

export const check: Words['check'] = {
  title: (name) => `Check my ballot: ${name}`,
  intro:
    'With the tracker on your receipt you see whether your ballot is in, and whether it counts. The same tracker works on another device and at another organisation’s address.',
  label: 'Tracker',
  hint: 'The 43 or 64 characters on your receipt. You can also read the receipt’s QR code.',
  button: 'Check',
  scan: 'Read a QR code',
  looking: 'Looking for the ballot',
  states: {
    received: 'The server has it and is putting it into the ledger',
    counted: 'This ballot counts',
    replaced: 'This ballot was replaced by a later one',
    refused: 'The ledger did not take this ballot',
    unknown: 'There is no ballot with this tracker',
  },
  explain: {
    received:
      'It will be final in a few seconds, and this page will say so. If it is not after a minute, cast the same ballot at another organisation’s address.',
    open: 'It is final in the ledger, and it is this voter’s last one. Unless they vote again before voting closes, it counts.',
    closed: 'It is final in the ledger, and as this voter’s last one it will be counted.',
    final: 'It is final in the ledger, and as this voter’s last one it was counted.',
    replaced:
      'It stays in the ledger but does not count: a later ballot of the same voter does. If you did not vote again, tell the organiser.',
    refused: 'It does not count. Please vote again. If this happens again, tell the organiser.',
    unknown:
      'Please compare the tracker with your receipt. If it is right, look at another organisation’s address too. If it is nowhere, your ballot is not in: vote again before voting closes, and tell the organiser.',
  },
  facts: {
    tracker: 'Tracker',
    block: 'Block',
    position: (block, place) => `${block}, place ${place}`,
    time: 'Final since',
    transaction: 'Transaction',
    replacedBy: 'Replaced by',
    replaces: 'Replaces',
    reason: 'Reason',
  },
  proof: {
    title: 'Proven in this browser',
    what: 'So that you need not take the server’s word, this browser itself checks the validators’ signatures and what the ledger holds.',
    checking: 'Checking signatures and the ledger’s contents',
    counted: 'It is proven that this ballot is in the ledger, and that it is its voter’s last one',
    replaced: 'It is proven that this ballot is in the ledger, and was replaced by a later one',
    absent: 'It is proven that this ballot is not in the ledger as of that block',
    signed: (signatures, validators, share) =>
      `The signatures of ${signatures} of ${validators} validator${validators === '1' ? '' : 's'} were checked (${share} of the voting power).`,
    block: (block, time, age) => `As of block ${block} of ${time}, ${age} ago.`,
    counts: (ballots, voters) => `In the same block, this election has ${ballots} ballots of ${voters} voters.`,
    old: 'This is proven for an old block: what happened after it is not in the proof. The server may be late, or may show an old state; check at another organisation’s address too.',
    behind: 'The proof has not reached this ballot’s block yet. Please check again in a moment.',
    contradicts:
      'What the server says contradicts the proof. Do not believe this server; check at another organisation’s address, and tell the organiser.',
    refuted:
      'The proof that the server sent does not hold. Do not believe what it says; check at another organisation’s address.',
    missing:
      'There is no proof to be had from this server. What stands above is the server’s word; try another organisation’s address.',
    shows: 'What is proven',
    shown: [
      'that the ballot with this tracker is, or is not, in the ledger that the validators have signed together',
      'whether it is its voter’s last one, or was replaced by a later one',
      'the election’s phase, and the numbers of ballots and voters',
    ],
    not: 'What is not',
    notShown: [
      'what is in the ballot. Nobody can see that; whether a device encrypts rightly you can test when you vote',
      'that this tracker is yours. Compare it with your receipt',
      'that not more than two thirds of the validators deceive together',
      'that this browser, this device and the files of this page are sound',
    ],
    age: {
      seconds: (n) => (n === 1 ? '1 second' : `${n} seconds`),
      minutes: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
      hours: (n) => (n === 1 ? '1 hour' : `${n} hours`),
      days: (n) => (n === 1 ? '1 day' : `${n} days`),
    },
  },
  ledger: {
    title: 'The ledger that this browser knows',
    fingerprint: 'Fingerprint of the ledger',
    first:
      'This is the first ledger that this browser meets here, and it has remembered the fingerprint. Compare it with the one on your voting letter, or in an organisation’s announcement.',
    same: 'It is the one that this browser has remembered.',
    changed: 'The ledger is another one. The check has stopped.',
    changedWhy:
      'The ledger that this server speaks of is not the one that this browser knew. Somebody may be showing a false one. Do not believe this server before you have compared the fingerprint with an organisation’s announcement.',
    before: 'Fingerprint as remembered',
    now: 'Fingerprint that the server sends now',
    confirm: 'I have compared the announced fingerprint: it is the new one',
    accept: 'Take the new ledger',
  },
  download: 'Download the proof (JSON)',
  toElection: 'About the election',
  toBox: 'Look into the ballot box',
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
