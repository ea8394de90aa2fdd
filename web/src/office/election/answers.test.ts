// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Action, Need } from '../api.ts';
import { type Answers, blankAnswers, missingIn, paramsOf, voterLines } from './answers.ts';

const action = (needs: Need[], name: Action['action'] = 'ceremony', due = true): Action => ({
  action: name,
  account: 'a',
  needs,
  due,
});
const answers = (edit: Partial<Answers>): Answers => ({ ...blankAnswers(), ...edit });

describe('what an action needs', () => {
  const cases: [string, Action, Partial<Answers>, string | undefined][] = [
    ['nothing', action([]), {}, undefined],
    ['a passphrase', action(['passphrase']), {}, 'passphrase'],
    ['any passphrase that exists', action(['passphrase']), { passphrase: 'x' }, undefined],
    ['a longer new one', action(['new-passphrase']), { passphrase: '짧은문구', again: '짧은문구' }, 'short'],
    [
      'the new one twice',
      action(['new-passphrase']),
      { passphrase: 'correct horse', again: 'correct house' },
      'differs',
    ],
    ['voters', action(['voters']), { voters: ' \n' }, 'voters'],
    ['or their number', action(['voters']), { how: 'count', count: '0' }, 'count'],
    ['a register, never a number', action(['register']), { how: 'count', count: '5' }, 'voters'],
    ['that codes are replaced on purpose', action(['voters', 'replace']), { voters: 'a' }, 'replace'],
    ['both trustees', action(['trustees'], 'replace-trustee'), { previous: '0x1', sure: true }, 'trustee'],
    ['to be sure of closing early', action([], 'close', false), {}, 'sure'],
    ['a reason', action(['reason'], 'restart-ceremony'), { sure: true }, 'reason'],
  ];
  test.each(cases)('%s', (_, asked, given, code) => expect(missingIn(asked, answers(given)).code).toBe(code));

  test('is all that is sent', () => {
    const full = answers({
      passphrase: 'correct horse',
      voters: 'a\r\n\n b ',
      count: '7',
      reason: ' late ',
      replace: true,
    });
    expect(paramsOf(action([]), full)).toEqual({});
    expect(paramsOf(action(['passphrase']), full)).toEqual({ passphrase: 'correct horse' });
    expect(paramsOf(action(['voters', 'replace']), full)).toEqual({ voters: 'a\nb\n', replace: true });
    expect(paramsOf(action(['voters']), { ...full, how: 'count' })).toEqual({ count: 7 });
    expect(paramsOf(action(['reason']), full)).toEqual({ reason: 'late' });
  });

  test('voters come without a byte order mark and empty lines', () => {
    expect(voterLines('\uFEFF1001,북구\r\n\r\n 1002,남구 \n')).toEqual(['1001,북구', '1002,남구']);
  });
});
