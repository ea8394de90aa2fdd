// SPDX-License-Identifier: Apache-2.0
import { useFormat } from '../ui/format.ts';
import type { Writing } from './explain.ts';

/** How the sentences of a rule write numbers. Parts are decimal, such as "0.8", or fractions, such as "1/2". */
export function useWriting(): Writing {
  const { number, money, percent } = useFormat();
  const share = (part: string) => {
    const [upper = '0', lower = '1'] = part.split('/');
    return percent(Number(upper), Number(lower));
  };
  return { number, money, share };
}
