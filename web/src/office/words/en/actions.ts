// SPDX-License-Identifier: Apache-2.0
import type { OfficeWords } from '../index.ts';

export const actions: OfficeWords['actions'] = {
  of: {
    ceremony: {
      label: 'Take part in making the key',
      what: 'The trustees make the election’s key together. This waits for the others’ turns, and ends when the key is complete and checked.',
      note: 'At each step the other trustees’ messages are checked. If one is wrong, it stops and says so on the ledger.',
    },
    credentials: {
      label: 'Make voting codes',
      what: 'Makes one secret code a voter. The codes stay in this computer’s folder; nothing is sent.',
      note: 'Whoever has a code can vote with it. Delete the file when the codes are handed out.',
    },
    'publish-roll': {
      label: 'Publish the roll',
      what: 'Puts the public list made from the codes on the ledger. It holds neither names nor codes.',
      note: 'After that no new codes can be made.',
    },
    prepare: {
      label: 'Prepare the election',
      what: 'Puts the election together from the finished key and the roll, and stores it on the ledger.',
    },
    open: {
      label: 'Approve the opening',
      what: 'Computes key, roll and contents again from the beginning, and approves only if all is the same.',
      note: 'It opens when enough organisations approve. Ballots are taken from the opening time on.',
    },
    close: {
      label: 'Close early',
      what: 'Approves closing the election before its closing time.',
      note: 'When enough organisations approve it closes at once, and cannot be opened again.',
    },
    'end-ballots': { label: 'Close the ballot box', what: 'The closing time is over: no more ballots are taken.' },
    tally: { label: 'Begin the tally', what: 'Collects the valid ballots and adds them up while they are encrypted.' },
    'end-shuffles': {
      label: 'End the shuffling',
      what: 'Enough trustees have shuffled. Ends the shuffling, so that decryption can begin.',
    },
    result: {
      label: 'Submit the result',
      what: 'Puts the trustees’ decryptions together, computes the result and submits it. The validators compute it again.',
    },
    shuffle: {
      label: 'Shuffle the ballots',
      what: 'Verifies all ballots and earlier shuffles, then shuffles, so that nobody can tell whose ballot is whose.',
    },
    decrypt: {
      label: 'Decrypt',
      what: 'Verifies all ballots and the tally, then decrypts this trustee’s part with the secret.',
      note: 'If anything is wrong, nothing is decrypted.',
    },
    'record-awards': {
      label: 'Record the awards',
      what: 'Writes the funded projects and their money into the public book.',
    },
    'replace-trustee': {
      label: 'Replace a trustee',
      what: 'Approves another trustee in place of one who has stalled or sent something wrong. The key is made anew.',
    },
    'restart-ceremony': {
      label: 'Make the key anew',
      what: 'Approves making the key again from the beginning, with the same trustees.',
    },
    create: { label: 'Create the election', what: 'Creates the election on the ledger and freezes its contents.' },
  },
  as: (account) => `as ${account}`,
  passphrase: 'Passphrase',
  passphraseHint:
    'It opens this trustee’s secret file. It is given to the program on this computer only, wiped right after use, and stored nowhere.',
  newPassphrase: 'New passphrase',
  newPassphraseHint:
    'It will lock the secret file. At least 8 characters; several words are good. You need it again to decrypt, and nobody can recover it.',
  repeat: 'New passphrase again',
  lost: 'If you forget the passphrase, this trustee cannot decrypt. Write it down, and keep it apart from the secret file.',
  show: 'Show what I type',
  voters: 'Voters',
  votersHint: 'One voter a line. You can also read them from a file.',
  register: 'Register of voters',
  registerHint:
    'One voter a line: “number,district”. For those who chose another district too: “number,district,other district”.',
  votersFile: 'Read from a file (.txt, .csv)',
  votersRead: (n) => `${n} voters read.`,
  how: 'How do you tell the voters?',
  byList: 'A list',
  byCount: 'Only how many',
  count: 'How many',
  countHint: 'Codes without a list; the letters are numbered.',
  replace: 'Throw the codes away that were made before',
  replaceHint: 'Codes that were handed out become worthless.',
  previous: 'Trustee who leaves',
  replacement: 'New trustee',
  reason: 'Why',
  reasonHint: 'It stands publicly on the ledger.',
  choose: 'Choose',
  sure: 'I know that this cannot be undone.',
  missing: {
    passphrase: 'Please type the passphrase.',
    short: 'The passphrase needs at least 8 characters.',
    differs: 'The two passphrases differ.',
    voters: 'Please give at least one voter.',
    count: 'Please type a number of at least 1.',
    replace: 'There are codes already. Tick the box above to make new ones.',
    trustee: 'Please choose the trustees.',
    reason: 'Please say why.',
    sure: 'Please tick the box.',
  },
};
