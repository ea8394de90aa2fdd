// SPDX-License-Identifier: Apache-2.0
import { BeleniosError } from './errors.ts';
import type { Call, Reply } from './messages.ts';
import { Session } from './session.ts';

const session = new Session();

self.addEventListener('message', (event: MessageEvent<Call>) => {
  const { id, name, asks } = event.data;
  const reply = (message: Reply) => self.postMessage(message);
  try {
    reply({ id, gives: session.handle(name, asks, (progress) => reply({ id, progress })) });
  } catch (error) {
    reply({ id, error: told(error) });
  }
});

/** Of errors that nobody meant only that there was one: their messages might say something about the voter. */
function told(error: unknown): { code: BeleniosError['code']; message: string } {
  if (error instanceof BeleniosError) return { code: error.code, message: error.message };
  return { code: 'failed', message: 'something broke down that should not' };
}
