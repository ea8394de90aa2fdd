// SPDX-License-Identifier: Apache-2.0

// Neither the choice nor the code leaves the page: not in a request, not in the address, storage or console; and what is
// asked of the server does not depend on the choice.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Booth } from './lib/booth.mjs';
import { Browser, desktop } from './lib/chromium.mjs';
import { remains, writings } from './lib/remains.mjs';
import { setting } from './lib/setting.mjs';

const { gateway, open, projects } = setting;
const codes = open.codes.slice(10, 14);

let browser;
before(async () => {
  browser = await Browser.start();
});
after(() => browser.stop());

/** Votes, and returns all that anybody could have seen of it. */
async function observed(code, choice, { typed }) {
  const visitor = await browser.visitor(desktop);
  const { page, watch } = visitor;
  const booth = new Booth(visitor, 'en');
  const left = [];
  const look = async () => left.push(await remains(page));
  await booth.open(gateway, open, typed ? undefined : code);
  await booth.button(booth.words.start).waitFor();
  await look();
  await booth.start();
  await booth.choose(...choice.map(({ name }) => name));
  await look();
  await booth.review(...choice.map(({ name }) => name));
  await look();
  await booth.identify(typed ? code : undefined);
  await booth.seal();
  await look();
  const tracker = await booth.cast();
  await look();
  watch.assertClean([gateway]);
  const requests = watch.requests.filter(({ url }) => !url.startsWith('blob:') && !url.startsWith('data:'));
  await visitor.context.close();
  return { tracker, left, requests, console: watch.console };
}

function assertUnseen({ left, requests, console }, code, choice) {
  const places = [
    ...left.map((text, i) => [`storage after step ${i + 1}`, text]),
    ...requests.map(({ method, url, headers, body }) => [
      `${method} ${url}`,
      `${url}\n${JSON.stringify(headers)}\n${body}`,
    ]),
    ...console.map((text) => ['console', text]),
  ];
  assert.ok(
    requests.some(({ method, body }) => method === 'POST' && body.includes('"signature"')),
    'no ballot was seen',
  );
  const secrets = [...writings(code), ...choice.flatMap(({ name }) => writings(name))];
  const ids = choice.map(({ id }) => new RegExp(`(?<![\\w+/=])${id}(?![\\w+/=])`));
  const answer = /\[\s*[01](\s*,\s*[01]){3,}\s*\]/;
  for (const [place, text] of places) {
    for (const secret of secrets) assert.ok(!text.includes(secret), `${place} holds ${secret}: ${text.slice(0, 500)}`);
    for (const pattern of [...ids, answer]) assert.doesNotMatch(text, pattern, place);
  }
}

/** What was asked, without what differs between any two ballots. */
const asked = ({ requests, tracker }) =>
  requests
    .map(({ method, url }) => `${method} ${new URL(url).pathname.replace(/\/(roll|ballots)\/[^/]+/, '/$1/ANY')}`)
    .filter((line) => !line.includes(tracker) && !line.includes('/v1/live'))
    .sort();

test('the letter’s code and the choice stay in the page', async () => {
  const choice = [projects[2], projects[6], projects[19]];
  assertUnseen(await observed(codes[0], choice, { typed: false }), codes[0], choice);
});

test('a typed code and the choice stay in the page', async () => {
  const choice = [projects[0]];
  assertUnseen(await observed(codes[1], choice, { typed: true }), codes[1], choice);
});

test('what is asked of the server does not depend on the choice', async () => {
  const one = await observed(codes[2], [projects[1]], { typed: false });
  const other = await observed(codes[3], [projects[4], projects[9], projects[13], projects[17]], { typed: false });
  // The foot of the page asks for client.json after some seconds, whatever the voter does.
  const askedFor = (seen) => [...new Set(asked(seen))].filter((line) => line !== 'GET /client.json');
  assert.deepEqual(askedFor(one), askedFor(other));
});

test('the letter’s code leaves the address bar and the history at once', async () => {
  const visitor = await browser.visitor(desktop);
  const booth = new Booth(visitor, 'en');
  await booth.open(gateway, open, codes[0]);
  await booth.button(booth.words.start).waitFor();
  assert.equal(visitor.page.url(), `${gateway}/e/${open.uuid}/vote`);
  await visitor.page.goBack();
  assert.equal(visitor.page.url(), 'about:blank');
  await visitor.page.goForward();
  assert.equal(visitor.page.url(), `${gateway}/e/${open.uuid}/vote`);
  await visitor.context.close();
});
