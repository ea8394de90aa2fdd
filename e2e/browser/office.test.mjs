// SPDX-License-Identifier: Apache-2.0

// The office against other pages in the same browser, and at the end of a session.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { Browser, desktop } from './lib/chromium.mjs';
import { inspectAll } from './lib/inspect.mjs';
import { Office } from './lib/office.mjs';
import { setting } from './lib/setting.mjs';

const { office: address, invitation, data, open } = setting;
const name = 'Kim Minji';
let browser;
let office;
let stranger;

before(async () => {
  browser = await Browser.start();
  office = await Office.of(await browser.visitor(desktop), 'en', address);
  await office.enrol(invitation, name);
  stranger = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>A page of somebody else</title><iframe name="within"></iframe>');
  });
  await new Promise((resolve) => stranger.listen(0, 'localhost', resolve));
});
after(async () => {
  await browser.stop();
  stranger.closeAllConnections();
  stranger.close();
});

/** Opens a page of somebody else in the same browser, with the same cookies, and has it do something. */
async function elsewhere(host, deed, ...told) {
  const page = await office.visitor.context.newPage();
  const answers = [];
  page.on('response', (response) => {
    if (response.url().startsWith(address)) answers.push(`${response.request().method()} ${response.status()}`);
  });
  await page.goto(`http://${host}:${stranger.address().port}/`);
  const outcome = await page.evaluate(deed, told);
  await page.waitForTimeout(500);
  await page.close();
  return { outcome, answers };
}

/** Asks in the way that pages may without asking the other side first. */
const simple = ([to]) =>
  fetch(to, { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' }).then(() => 'sent', String);

/** With the office's own header: the browser asks the other side first. */
const headed = ([to, body]) =>
  fetch(to, {
    method: 'POST',
    credentials: 'include',
    headers: { 'X-Madang-Office': '1', 'Content-Type': 'application/json' },
    body,
  }).then((answer) => answer.status, String);

const read = ([from]) => fetch(from, { credentials: 'include' }).then((answer) => answer.text(), String);

const form = ([to]) => {
  const made = Object.assign(document.createElement('form'), {
    method: 'post',
    action: to,
    target: 'within',
    enctype: 'text/plain',
  });
  document.body.append(made);
  made.submit();
};

const frame = ([from]) =>
  new Promise((resolve) => {
    const within = document.querySelector('iframe');
    within.onload = () => {
      try {
        resolve(within.contentDocument?.body?.innerText ?? 'hidden');
      } catch {
        resolve('hidden');
      }
    };
    within.src = from;
  });

async function stillSignedIn() {
  await office.open('/');
  await office.button(office.words.signOut).waitFor();
}

for (const host of ['localhost', '127.0.0.1']) {
  test(`another page at ${host} cannot sign the person out`, async () => {
    const to = `${address}/office/v1/logout`;
    const sent = await elsewhere(host, simple, to);
    assert.deepEqual(
      sent.answers.filter((answer) => !answer.endsWith(' 403')),
      [],
    );
    assert.match(String((await elsewhere(host, headed, to, '{}')).outcome), /TypeError/);
    const posted = await elsewhere(host, form, to);
    assert.deepEqual(
      posted.answers.filter((answer) => !answer.endsWith(' 403')),
      [],
    );
    await stillSignedIn();
  });

  test(`another page at ${host} cannot act for the person`, async () => {
    const to = `${address}/office/v1/elections/${open.uuid}/actions`;
    const close = JSON.stringify({ action: 'close', account: 'member', params: {} });
    assert.match(String((await elsewhere(host, headed, to, close)).outcome), /TypeError/);
    const sent = await elsewhere(host, simple, to);
    assert.deepEqual(
      sent.answers.filter((answer) => !answer.endsWith(' 403')),
      [],
    );
    const jobs = await office.page.evaluate(() =>
      fetch('/office/v1/jobs', { headers: { 'X-Madang-Background': '1' } }).then((r) => r.json()),
    );
    assert.deepEqual(jobs.jobs, []);
  });

  test(`another page at ${host} cannot read, nor show the office as its own`, async () => {
    assert.match((await elsewhere(host, read, `${address}/office/v1/session`)).outcome, /TypeError/);
    const framed = await elsewhere(host, frame, `${address}/`);
    assert.doesNotMatch(framed.outcome, /Madang|마당/);
  });
}

test('a session that ends says so, and leads back', async () => {
  await stillSignedIn();
  await promisify(execFile)(setting.madang, ['office', 'remove', '--data', data, '--name', name]);
  await office.page.getByText(office.words.ended).waitFor({ timeout: 60_000 });
  await inspectAll(office.page, 'office-session-ended');
});
