// SPDX-License-Identifier: Apache-2.0
import type { OfficeWords } from '../index.ts';

export const session: OfficeWords['session'] = {
  title: 'Sign in',
  intro:
    'Here elections are created, rolls published, elections opened and counted. Sign in with a passkey of this computer.',
  passkey:
    'A passkey is a key in place of a password. You confirm with your fingerprint, face, screen lock or a security key; the key never leaves the device.',
  signIn: 'Sign in with a passkey',
  waiting: 'Please follow what your device asks.',
  first: 'Here for the first time?',
  firstNobody: 'Nobody is enrolled yet. Please make a passkey.',
  steps: [
    'Open the terminal in which madang office was started.',
    'Type the one-time enrolment code that it shows. It works once, and only for a while.',
    'Type your name. It stands in the log of what is done here.',
    'Press “Make a passkey” and follow what your device asks.',
  ],
  code: 'Enrolment code',
  codeHint: 'As the terminal shows it. If it has expired, start the program anew to get another.',
  codeMissing: 'Please type the enrolment code.',
  name: 'Name',
  nameHint: 'For the log. If your invitation has a name, that one is taken.',
  nameMissing: 'Please type your name.',
  enrol: 'Make a passkey',
  noPasskeys:
    'This browser cannot use passkeys here. Open the address that begins with http://localhost in a current browser; an address in numbers (127.0.0.1) does not work.',
  cancelled: 'The passkey was not confirmed, or it took too long. Please try again.',
  already: 'This device has a passkey for this office already. Please sign in with it.',
  hello: (name) => name,
  left: (minutes) => (minutes < 1 ? 'Session ends soon' : `${minutes} min left`),
  ending: 'Your session ends soon.',
  endingWhy: (minutes) =>
    `You will be signed out ${minutes < 1 ? 'within a minute' : `in ${minutes} min`}. Press to go on. Jobs that run are not stopped.`,
  stay: 'Stay signed in',
  signOut: 'Sign out',
  ended: 'Your session has ended.',
  endedWhy: 'Sign in again to go on where you were. Jobs were not stopped, and your draft is still on this device.',
  signedOut: 'You are signed out.',
};
