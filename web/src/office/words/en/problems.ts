// SPDX-License-Identifier: Apache-2.0
import type { OfficeWords } from '../index.ts';

export const problems: OfficeWords['problems'] = {
  unknown: ['Something went wrong.', 'Try again in a moment; if it stays, tell your administrator the code below.'],
  offline: ['The office program does not answer.', 'See whether madang office is running on this computer.'],
  'unexpected-answer': [
    'The program’s answer was not understood.',
    'Reload the page; if that does not help, start the program anew.',
  ],
  'signed-out': ['You are not signed in.', 'Sign in again with your passkey.'],
  'cross-origin': [
    'The request did not come from the office’s own pages.',
    'Open the address that the program has told.',
  ],
  'wrong-host': [
    'This is not the office’s address.',
    'Open the address that the program showed at its start, usually http://localhost:8090.',
  ],
  'code-wrong': ['The enrolment code is not right.', 'It is used, or too old. Start the program anew to get another.'],
  'passkey-refused': ['The passkey was not accepted.', 'See whether it is the one that you enrolled in this office.'],
  'ceremony-unknown': ['It took too long.', 'Begin again.'],
  'too-many': ['Too many attempts.', 'Wait a moment, then try again.'],
  'not-your-account': ['You may not use this account.', 'Choose another account, or ask your administrator.'],
  'role-withdrawn': ['The account does not have that role now.', 'The member organisations must grant it by decision.'],
  'not-party': ['The account is no party to this election.', 'See who was named when the election was created.'],
  'election-unknown': ['There is no such election.', 'Check the address.'],
  'job-unknown': [
    'There is no such job.',
    'The list is empty after the program starts anew. Do it again if it is needed.',
  ],
  'not-found': ['There is nothing here.', 'Check the address.'],
  'request-invalid': ['The request makes no sense.', 'Check what you typed.'],
  'too-large': ['The file is too large.', 'Lists may have 8 MB, pictures 300 KB.'],
  'media-type': ['This kind of file cannot be used.', 'Pictures must be JPEG, PNG or WebP.'],
  method: ['The request makes no sense.', 'Reload the page.'],
  import: ['The file could not be read.', 'Mend the lines and columns below, and give it again.'],
  picture: ['The picture cannot be used.', 'Make it a JPEG, PNG or WebP of less than 300 KB.'],
  manifest: ['Something in the election is not right.', 'See the list of problems at the preview.'],
  'not-now': ['This cannot be done now.', 'Reload the page to see where the election stands.'],
  'no-node': ['The ledger’s node does not answer.', 'See whether the node (madang node run) is running.'],
  internal: [
    'Something went wrong in the program.',
    'Try again; if it stays, look at the terminal in which the program runs.',
  ],
  'wrong-passphrase': [
    'The passphrase is not right.',
    'It is another file’s, or there is a stray space. Type it again.',
  ],
  'weak-passphrase': ['The passphrase is too short.', 'Take at least 8 characters; several words are good.'],
  'secret-in-use': ['Another job uses the secret file.', 'Try again when that one has ended.'],
  'secret-damaged': ['The secret file is damaged.', 'Put your copy in its place.'],
  'secret-missing': ['The secret file is not there.', 'Put this election’s secret file into this computer’s folder.'],
  keyring: ['The secret file is another trustee’s, or another election’s.', 'Put this election’s file there.'],
  setup: [
    'What organiser, trustees and registrar published does not fit together.',
    'Do not approve. What is said below tells the difference.',
  ],
  'trustee-wrong': [
    'A trustee’s message is wrong.',
    'It was said so on the ledger. The organisations must replace the trustee or begin anew.',
  ],
  'ledger-refused': ['The ledger did not take it.', 'Reload the page to see whether it was done already.'],
  'codes-exist': ['There are codes already.', 'Tick the box to make new ones.'],
  voters: ['The list of voters cannot be used.', 'Mend the line that is named below.'],
  'too-early': ['It is not its turn yet.', 'Try again when those before have finished.'],
};
