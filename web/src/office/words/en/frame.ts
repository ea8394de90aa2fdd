// SPDX-License-Identifier: Apache-2.0
import type { OfficeWords } from '../index.ts';

export const frame: OfficeWords['frame'] = {
  menu: { overview: 'Elections', create: 'New election', audit: 'Log' },
  newTab: '(new tab)',
  machine: 'These pages come from the program madang office that runs on this computer.',
  what: 'What the program said',
  roles: {
    validator: 'validator',
    organiser: 'organiser',
    registrar: 'registrar',
    trustee: 'trustee',
    gateway: 'gateway',
    station: 'polling station',
    auditor: 'auditor',
    member: 'member organisation',
  },
  address: 'Address',
  role: 'Role',
  noRole: 'no role',
  account: 'Account',
  mine: 'My account',
  remove: 'Remove',
  cancel: 'Cancel',
  copyOf: (what) => `Copy: ${what}`,
};
