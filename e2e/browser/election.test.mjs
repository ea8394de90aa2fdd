// SPDX-License-Identifier: Apache-2.0

// A whole election by clicking, from the organiser's file to the receipts after the result. Six people work in one office,
// each with a passkey; three residents vote, each in their own way. The tests are its acts, in order.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { Booth } from './lib/booth.mjs';
import { Check, Results } from './lib/check.mjs';
import { Browser, desktop, phone } from './lib/chromium.mjs';
import { Keyboard } from './lib/hand.mjs';
import { inspectAll, shot } from './lib/inspect.mjs';
import { Office } from './lib/office.mjs';
import { report, setting } from './lib/setting.mjs';

const { gateway, office: address, invitations } = setting;
const run = promisify(execFile);
const passphrase = 'seven small bridges';
const csv = [
  '번호,사업명,사업비,분야,설명,영문사업명,영문설명',
  'A,벤치,4000000,복지,정류장마다 벤치를 둡니다.,Benches,A bench at every bus stop.',
  'B,나무,6000000,환경,큰길에 나무를 심습니다.,Trees,Trees along the main road.',
  'C,가로등,5000000,안전,어두운 골목을 밝힙니다.,Lamps,Light for dark lanes.',
  'D,그네,3000000,교육,놀이터에 그네를 답니다.,Swings,Swings for the playground.',
].join('\n');

const dir = mkdtempSync(join(tmpdir(), 'madang-browser-'));
const people = {};
const residents = {};
const receipts = {};
let browser;
let election;
let letters;
let broken = false;

/** An act of the play: after one that failed there is nothing to see. */
function act(name, play) {
  test(name, async (t) => {
    if (broken) return t.skip('an earlier act has failed');
    broken = true;
    await play();
    for (const { visitor } of Object.values(people)) visitor.watch.assertClean([address]);
    for (const { watch } of Object.values(residents)) watch.assertClean([gateway]);
    broken = false;
  });
}

before(async () => {
  browser = await Browser.start();
});
after(async () => {
  await browser.stop();
  rmSync(dir, { recursive: true });
});

act('six people enrol passkeys, and sign in with them', async () => {
  for (const [name, code] of Object.entries(invitations)) {
    const lang = name === 'organiser' ? 'ko' : 'en';
    const person = await Office.of(await browser.visitor({ ...desktop, locale: lang }), lang, address);
    people[name] = person;
    if (name === 'organiser') {
      await person.open();
      await inspectAll(person.page, 'office-first');
    }
    await person.enrol(code, name);
  }
  const { organiser } = people;
  await organiser.signOut();
  await inspectAll(organiser.page, 'office-sign-in');
  await organiser.signIn();
  await organiser.at(organiser.words.overview);
  await inspectAll(organiser.page, 'office-empty');
});

act('the organiser makes an election from a file', async () => {
  const { organiser } = people;
  const { page, hand, words } = organiser;
  const next = async (step) => {
    await hand.press(organiser.link(words.next(words.steps[step])));
    await page.getByRole('heading', { level: 2, name: words.steps[step] }).waitFor();
  };
  await hand.press(organiser.link(words.create));
  await organiser.at(words.newTitle);
  await page
    .getByLabel(words.file)
    .setInputFiles({ name: 'projects.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await organiser.says(words.read);
  await inspectAll(page, 'office-new-start');
  await hand.press(organiser.link(words.toProjects).first());
  await hand.write(organiser.field(words.electionName), '우리 동네 투표');
  await hand.write(organiser.field(words.budget), '10000000');
  await inspectAll(page, 'office-new-projects');
  await next('rules');
  await inspectAll(page, 'office-new-rules');
  await next('schedule');
  await page.getByLabel(words.opens, { exact: true }).fill(seoul(Date.now() - 300_000));
  assert.ok(await page.getByRole('checkbox', { name: words.english }).isChecked(), 'the file’s English is left out');
  await inspectAll(page, 'office-new-schedule');
  await next('parties');
  for (const role of [words.trustees, words.registrars]) {
    const group = page.getByRole('group', { name: role });
    await group.getByRole('checkbox').first().waitFor();
    for (const box of await group.getByRole('checkbox').all()) await hand.tick(box);
  }
  await hand.pick(page.getByLabel(words.threshold), '3명 가운데 2명');
  await inspectAll(page, 'office-new-parties');
  await next('preview');
  await organiser.says(words.fine);
  await inspectAll(page, 'office-new-preview', { tab: false });
  await next('create');
  await hand.tick(page.getByRole('checkbox', { name: words.agree }));
  await inspectAll(page, 'office-new-create');
  await hand.press(organiser.button(words.freeze));
  await organiser.says(words.created);
  await hand.press(organiser.link(words.go));
  await organiser.at('우리 동네 투표');
  election = { uuid: new URL(page.url()).pathname.split('/').pop() };
  await inspectAll(page, 'office-election-setup');
});

act('three trustees make the key, the registrar the roll', async () => {
  const trustees = [people['trustee-1'], people['trustee-2'], people['trustee-3']];
  for (const trustee of trustees) {
    const fill = async (panel) => {
      await trustee.hand.write(trustee.field(trustee.words.newPassphrase, panel), passphrase);
      await trustee.hand.write(trustee.field(trustee.words.repeat, panel), passphrase);
      if (trustee === trustees[0]) await inspectAll(trustee.page, 'office-ceremony');
    };
    await trustee.act(election.uuid, 'ceremony', { fill });
  }
  const { registrar } = people;
  const fill = (panel) => registrar.hand.write(registrar.field(registrar.words.voters, panel), '101\n102\n103\n');
  await registrar.act(election.uuid, 'credentials', { fill });
  await registrar.done('credentials');
  await registrar.act(election.uuid, 'publish-roll');
  await registrar.done('publish-roll');
  for (const trustee of trustees) await trustee.done('ceremony');
});

act('the election is prepared and opened', async () => {
  const { organiser } = people;
  await organiser.act(election.uuid, 'prepare');
  await organiser.done('prepare');
  await organiser.act(election.uuid, 'open');
  await organiser.done('open');
  await inspectAll(organiser.page, 'office-election-open');
});

act('the registrar prints the letters', async () => {
  const { registrar } = people;
  await registrar.open(`/e/${election.uuid}`);
  const opening = registrar.page.waitForEvent('popup');
  await registrar.hand.press(registrar.page.getByRole('link', { name: registrar.words.letters }));
  const printed = await opening;
  await printed.getByRole('article').first().waitFor();
  await shot(printed, 'office-letters');
  letters = await Promise.all((await printed.getByRole('article').all()).map(letter));
  assert.equal(letters.length, 3);
  election.fingerprint = letters[0].fingerprint.replaceAll(' ', '');
  await printed.close();
});

async function letter(article, i) {
  const told = await article.locator('dd').allInnerTexts();
  const picture = join(dir, `letter-${i}.png`);
  await article.getByRole('img').screenshot({ path: picture, scale: 'device' });
  return { code: (await article.locator('.code').innerText()).trim(), address: told[1], fingerprint: told[2], picture };
}

act('a resident votes on a phone, in Korean, with the letter’s link', async () => {
  const visitor = await browser.visitor({ ...phone, locale: 'ko' });
  residents.phone = visitor;
  const booth = new Booth(visitor, 'ko');
  const { page, words } = { page: visitor.page, words: booth.words };
  const [{ code }] = letters;
  await booth.open(gateway, election, code);
  await booth.says(words.checked);
  await inspectAll(page, 'booth-welcome');
  await booth.start();
  await booth.choose('벤치', '나무');
  await inspectAll(page, 'booth-choose');
  await booth.review('벤치', '나무');
  await inspectAll(page, 'booth-review');
  await booth.identify();
  await booth.seal();
  await inspectAll(page, 'booth-confirm');
  receipts.replaced = await booth.cast();
  await inspectAll(page, 'booth-receipt');
});

act('a resident audits a ballot on a desktop, in English, and votes with a photo of the letter', async () => {
  const visitor = await browser.visitor({ ...desktop, locale: 'en' });
  residents.desktop = visitor;
  const booth = new Booth(visitor, 'en');
  const { page } = visitor;
  await booth.open(gateway, election);
  await booth.start();
  await booth.choose('Benches', 'Lamps');
  await booth.review('Benches', 'Lamps');
  await booth.hand.press(booth.button(booth.words.confirm));
  await booth.at(booth.words.codeTitle);
  await inspectAll(page, 'booth-code');
  await booth.scan(letters[1].picture);
  await booth.hand.press(booth.button(booth.words.checkCode));
  await booth.openAudit();
  await inspectAll(page, 'booth-audit');
  const audited = await booth.saveAudit(join(dir, 'audited.json'));
  const archive = join(dir, 'election.bel');
  writeFileSync(
    archive,
    Buffer.from(await (await fetch(`${gateway}/v1/elections/${election.uuid}/archive`)).arrayBuffer()),
  );
  const { stdout } = await run(setting.madang, ['verify-ballot', '--archive', archive, audited]);
  assert.match(stdout, /\b1\b/); // its table of answers; the exit status is what counts
  await booth.encryptAfresh();
  receipts.desktop = await booth.cast();
});

act('a resident votes with nothing but the keyboard, and types the code', async () => {
  const visitor = await browser.visitor({ ...desktop, locale: 'en' });
  residents.keyboard = visitor;
  const booth = new Booth(visitor, 'en', new Keyboard(visitor));
  receipts.keyboard = await booth.vote(gateway, election, letters[2].code, ['Trees', 'Benches'], { typed: true });
});

act('the first resident votes again', async () => {
  const visitor = residents.phone;
  const booth = new Booth(visitor, 'ko');
  receipts.phone = await booth.vote(gateway, election, letters[0].code, ['가로등']);
  await booth.says(booth.words.replaces);
  assert.notEqual(receipts.phone, receipts.replaced);
  const check = new Check(visitor, 'ko');
  await check.of(gateway, election, receipts.replaced, 'replaced');
  await check.of(gateway, election, receipts.phone, 'counted');
});

act('the election is closed and tallied, two trustees decrypt', async () => {
  const { organiser } = people;
  const sure = (panel) => organiser.hand.tick(panel.getByRole('checkbox', { name: organiser.words.sure }));
  await organiser.act(election.uuid, 'close', { rare: organiser.words.others, fill: sure });
  await organiser.done('close');
  await organiser.act(election.uuid, 'tally');
  await organiser.done('tally');
  for (const trustee of [people['trustee-3'], people['trustee-1']]) {
    const fill = (panel) => trustee.hand.write(trustee.field(trustee.words.passphrase, panel), passphrase);
    await trustee.act(election.uuid, 'decrypt', { fill });
    await trustee.done('decrypt');
    if (trustee === people['trustee-3']) await inspectAll(organiser.page, 'office-election-counting');
  }
  await organiser.act(election.uuid, 'result');
  await organiser.done('result');
});

act('the result is final, and is what was voted', async () => {
  residents.desktop.watch.allow(/status of 404 .*\/awards\)/); // no award is recorded yet
  const results = new Results(residents.desktop, 'en');
  await results.open(gateway, election);
  await results.final();
  assert.deepEqual(await results.funded(), ['Benches', 'Lamps']);
  assert.deepEqual(await results.votes(), { Benches: '2', Trees: '1', Lamps: '2', Swings: '0' });
  await inspectAll(residents.desktop.page, 'results-of-the-whole');
});

act('each resident’s receipt says what became of the ballot', async () => {
  const ko = new Check(residents.phone, 'ko');
  await ko.of(gateway, election, receipts.replaced, 'replaced');
  await inspectAll(residents.phone.page, 'check-receipt-replaced');
  await ko.of(gateway, election, receipts.phone, 'counted');
  for (const name of ['desktop', 'keyboard']) {
    await new Check(residents[name], 'en').of(gateway, election, receipts[name], 'counted');
  }
});

act('the award is recorded, and the office’s log is whole', async () => {
  const { organiser } = people;
  await organiser.act(election.uuid, 'record-awards');
  await organiser.done('record-awards');
  await inspectAll(organiser.page, 'office-election-final');
  await organiser.open('/');
  await organiser.at(organiser.words.overview);
  await inspectAll(organiser.page, 'office-overview');
  await organiser.hand.press(organiser.link(organiser.words.audit));
  await organiser.says(organiser.words.intact);
  await inspectAll(organiser.page, 'office-audit');
  report({ uuid: election.uuid, receipts });
});

/** As a clock in Seoul shows it. */
function seoul(time) {
  return new Date(time + 9 * 3_600_000).toISOString().slice(0, 16);
}
