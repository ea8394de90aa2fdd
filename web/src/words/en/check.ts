// SPDX-License-Identifier: Apache-2.0
import type { Words } from '../ko/index.ts';

export const check: Words['check'] = {};
