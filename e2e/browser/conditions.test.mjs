// SPDX-License-Identifier: Apache-2.0

// Voting when things go wrong: no network, a reload, an impatient finger, another language, a wrong code, a broken page.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { Booth } from './lib/booth.mjs';
import { Browser, desktop, phone } from './lib/chromium.mjs';
import { inspect } from './lib/inspect.mjs';
import { setting } from './lib/setting.mjs';
import { booth as words } from './lib/words.mjs';

const { gateway, open, closed, later, projects } = setting;
const names = projects.map(({ name }) => name);
const codes = open.codes.slice(20, 40);

let browser;
let visitor;
let booth;
before(async () => {
  browser = await Browser.start();
});
after(() => browser.stop());
beforeEach(async () => {
  visitor = await browser.visitor(desktop);
  booth = new Booth(visitor, 'en');
});
afterEach(async () => {
  visitor.watch.assertClean([gateway]);
  await visitor.context.close();
});

/** How many ballots of the election the ledger has. */
async function ballots() {
  const status = await fetch(`${gateway}/v1/elections/${open.uuid}`);
  return (await status.json()).turnout.ballots;
}

const posts = (watch) => watch.requests.filter(({ method, url }) => method === 'POST' && url.includes('/ballots'));

test('the network is lost while casting, and comes back: one ballot, cast once', async () => {
  const before = await ballots();
  await booth.open(gateway, open, codes[0]);
  await booth.start();
  await booth.choose(names[0]);
  await booth.review(names[0]);
  await booth.identify();
  await booth.seal();
  visitor.watch.allow(/ERR_INTERNET_DISCONNECTED/);
  await visitor.context.setOffline(true);
  await booth.hand.press(booth.button(booth.words.cast));
  await booth.says(booth.words.waiting);
  const shown = await booth.tracker();
  await inspect(visitor.page, 'booth-offline', { tab: false });
  await visitor.context.setOffline(false);
  assert.equal(await booth.receipt(), shown);
  assert.equal(await ballots(), before + 1);
});

test('the answer is lost, not the ballot: one ballot, cast once', async () => {
  const before = await ballots();
  let lost = 0;
  await visitor.context.route(/\/ballots\?/, async (route) => {
    if (route.request().method() !== 'POST' || lost++ > 0) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  visitor.watch.allow(/ERR_CONNECTION_RESET/);
  await booth.vote(gateway, open, codes[1], [names[1]]);
  assert.ok(lost > 1, 'the ballot was not sent again');
  assert.equal(new Set(posts(visitor.watch).map(({ body }) => body)).size, 1, 'another ballot was made');
  assert.equal(await ballots(), before + 1);
});

test('an impatient finger casts once', async () => {
  const before = await ballots();
  await booth.open(gateway, open, codes[2]);
  await booth.start();
  await booth.choose(names[2]);
  await booth.review(names[2]);
  await booth.identify();
  await booth.seal();
  const cast = await booth.button(booth.words.cast).elementHandle();
  await cast.evaluate((button) => {
    for (let i = 0; i < 3; i++) button.click();
  });
  await booth.receipt();
  assert.equal(posts(visitor.watch).length, 1);
  assert.equal(await ballots(), before + 1);
});

test('a reload in the middle asks first, and then begins anew without anything left', async () => {
  await booth.open(gateway, open, codes[3]);
  await booth.start();
  await booth.choose(names[3]);
  const asked = visitor.page.waitForEvent('dialog');
  const reloading = visitor.page.reload();
  const dialog = await asked;
  assert.equal(dialog.type(), 'beforeunload');
  await dialog.accept();
  await reloading;
  await booth.start();
  assert.deepEqual(await booth.chosen(), []);
  await booth.choose(names[4]);
  await booth.review(names[4]);
  await booth.identify(codes[3]); // the letter's code is gone too: it is typed
  await booth.cast();
});

test('the language changes at every step, and the choice stays', async () => {
  const step = async (lang) => {
    await booth.hand.press(booth.button(lang === 'ko' ? '한국어' : 'English'));
    Object.assign(booth, { lang, words: words[lang] });
  };
  await booth.open(gateway, open, codes[4]);
  await booth.button(booth.words.start).waitFor();
  await step('ko');
  await booth.start();
  await booth.choose(names[5], names[6]);
  await step('en');
  await booth.at(booth.words.chooseTitle);
  assert.deepEqual(await booth.chosen(), [names[5], names[6]].sort());
  await booth.review(names[5], names[6]);
  await step('ko');
  await booth.at(booth.words.reviewTitle);
  await booth.hand.press(booth.button(booth.words.confirm));
  await booth.at(booth.words.codeTitle);
  await step('en');
  await booth.hand.press(booth.button(booth.words.checkCode));
  await booth.seal();
  await step('ko');
  await booth.seal();
  await visitor.page.getByRole('list', { name: booth.words.list }).getByText(names[6]).waitFor();
  await step('en');
  await booth.cast();
  await step('ko');
  await booth.at(booth.words.receiptTitle);
});

test('back and forward go through the steps, and the choice stays', async () => {
  await booth.open(gateway, open, codes[5]);
  await booth.start();
  await booth.choose(names[7]);
  await booth.review(names[7]);
  await visitor.page.goBack();
  await booth.at(booth.words.chooseTitle);
  assert.deepEqual(await booth.chosen(), [names[7]]);
  await visitor.page.goForward();
  await booth.at(booth.words.reviewTitle);
  await booth.identify();
  await booth.cast();
});

test('more projects than the rule allows cannot be chosen', async () => {
  await booth.open(gateway, open, codes[6]);
  await booth.start();
  await booth.choose(...names.slice(0, 5));
  await booth.says(booth.words.chosen(5, 5));
  await booth.hand.tickAnyway(booth.box(names[5]));
  assert.deepEqual(await booth.chosen(), names.slice(0, 5).sort());
  await booth.choose(names[0]); // takes it out
  await booth.choose(names[5]);
  assert.deepEqual(await booth.chosen(), names.slice(1, 6).sort());
});

for (const [name, election, sentence] of [
  ['closed', closed, 'late'],
  ['not open yet', later, 'early'],
]) {
  test(`an election that is ${name} says so`, async () => {
    await booth.open(gateway, election, election.codes[0]);
    await booth.says(booth.words[sentence]);
    assert.equal(await booth.button(booth.words.start).count(), 0);
    await inspect(visitor.page, `booth-${sentence}`);
  });
}

/** To the question for the code. */
async function toCode(choice) {
  await booth.open(gateway, open);
  await booth.start();
  await booth.choose(choice);
  await booth.review(choice);
}

test('a code with a typing error is noticed, and mended', async () => {
  await toCode(names[8]);
  const right = codes[7];
  visitor.watch.allow(/status of 404/); // its public half is on no roll
  await booth.identify(right.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')));
  await booth.says(booth.words.checksum);
  assert.equal(await booth.button(booth.words.cast).count(), 0);
  await inspect(visitor.page, 'booth-code-wrong', { tab: false });
  await booth.hand.write(visitor.page.getByRole('textbox', { name: booth.words.codeField }), right);
  await booth.hand.press(booth.button(booth.words.checkCode));
  await booth.cast();
});

test('the code of another election is refused', async () => {
  await toCode(names[9]);
  visitor.watch.allow(/status of 404/);
  await booth.identify(closed.codes[0]);
  await booth.says(booth.words.notOnRoll);
});

test('the letter of another election is refused', async () => {
  await booth.open(gateway, { ...open, fingerprint: later.fingerprint }, codes[8]);
  await booth.says(booth.words.stop);
  assert.equal(await booth.button(booth.words.start).count(), 0);
  await inspect(visitor.page, 'booth-other-letter');
});

test('an error of the page is shown, and the choice is still there', async () => {
  await booth.open(gateway, open, codes[9]);
  await booth.start();
  await booth.choose(names[10]);
  visitor.watch.allow(/made by the test/);
  await visitor.page.evaluate(() =>
    setTimeout(() => {
      throw new Error('made by the test');
    }),
  );
  await booth.says(booth.words.scriptError);
  await inspect(visitor.page, 'booth-script-error', { tab: false });
  assert.deepEqual(await booth.chosen(), [names[10]]);
});

test('on a phone, leaving before casting asks first', async () => {
  await visitor.context.close();
  visitor = await browser.visitor({ ...phone, locale: 'ko' });
  booth = new Booth(visitor, 'ko');
  await booth.open(gateway, open, codes[10]);
  await booth.start();
  await booth.choose(names[11]);
  await visitor.page.getByRole('banner').getByRole('link').first().tap();
  await visitor.page.getByRole('dialog', { name: booth.words.leaveTitle }).waitFor();
  await inspect(visitor.page, 'booth-leave');
});
