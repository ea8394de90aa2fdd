// SPDX-License-Identifier: Apache-2.0

// Every public page, in both languages, on a phone and on a desktop.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Browser, desktop, phone } from './lib/chromium.mjs';
import { inspect } from './lib/inspect.mjs';
import { setting } from './lib/setting.mjs';

const { gateway, open, final, closed, later, setup, trackers } = setting;
const e = ({ uuid }, rest = '') => `/e/${uuid}${rest}`;

const addresses = {
  home: '/',
  'election-open': e(open),
  'election-later': e(later),
  'election-setup': e(setup),
  'election-closed': e(closed),
  'election-final': e(final),
  check: e(final, '/check'),
  'check-counted': e(final, `/check#${trackers[1]}`),
  'check-replaced': e(final, `/check#${trackers[0]}`),
  'check-unknown': e(final, `/check#${trackers[0].replace(/./g, '0')}`),
  box: e(final, '/box'),
  'box-empty': e(later, '/box'),
  results: e(final, '/results'),
  'results-awaited': e(closed, '/results'),
  ledger: '/ledger',
  block: '/ledger/1',
  transaction: setting.transaction && `/tx/${setting.transaction}`,
  verify: '/verify',
  'election-unknown': `/e/${open.uuid.replace(/./g, '1')}`,
};

let browser;
before(async () => {
  browser = await Browser.start();
});
after(async () => {
  await browser.stop();
});

for (const device of [phone, desktop]) {
  for (const lang of ['ko', 'en']) {
    describe(`public pages, ${device.viewport.width} px, ${lang}`, () => {
      let visitor;
      before(async () => {
        visitor = await browser.visitor({ ...device, locale: lang });
      });
      after(() => visitor.context.close());
      for (const [name, address] of Object.entries(addresses)) {
        if (!address) continue;
        test(name, async () => {
          const { page, watch } = visitor;
          watch.forget();
          if (/unknown|awaited/.test(name)) watch.allow(/status of 404/);
          if (name === 'results') watch.allow(/status of 404 .*\/awards\)/); // none is recorded yet
          await page.goto('about:blank'); // a fragment alone would not load the page again
          await page.goto(gateway + address);
          await inspect(page, name);
          assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
          watch.assertClean([gateway]);
        });
      }
    });
  }
}
