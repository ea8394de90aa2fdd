// SPDX-License-Identifier: Apache-2.0

// The booth as a resident goes through it.
import assert from 'node:assert/strict';
import { Hand } from './hand.mjs';
import { booth } from './words.mjs';

/** What a tracker looks like: 43 characters of base64. */
export const trackerForm = /(?<![\w+/])[\w+/]{43}(?![\w+/])/;

export class Booth {
  constructor(visitor, lang, hand = new Hand(visitor)) {
    Object.assign(this, { page: visitor.page, watch: visitor.watch, lang, hand, words: booth[lang] });
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  heading(name) {
    return this.page.getByRole('heading', { level: 1, name });
  }

  async at(title) {
    await this.heading(title).waitFor();
  }

  /** Opens the booth, as by the link of a letter if there is a code. */
  async open(gateway, { uuid, fingerprint }, code) {
    const fragment = code ? `#code=${code}&f=${fingerprint}` : '';
    await this.page.goto('about:blank');
    await this.page.goto(`${gateway}/e/${uuid}/vote${fragment}`);
  }

  async start() {
    await this.hand.press(this.button(this.words.start));
    await this.at(this.words.chooseTitle);
  }

  box(name) {
    const { pick, picked } = this.words;
    const either = this.page.getByRole('checkbox', { name: `${pick}: ${name}`, exact: true });
    return either.or(this.page.getByRole('checkbox', { name: `${picked}: ${name}`, exact: true }));
  }

  async choose(...names) {
    for (const name of names) await this.hand.tick(this.box(name));
  }

  /** The names of what is ticked. */
  async chosen() {
    const boxes = this.page.getByRole('checkbox', { checked: true });
    const labels = await boxes.evaluateAll((all) => all.map((box) => box.getAttribute('aria-label')));
    return labels.map((label) => label.slice(`${this.words.picked}: `.length)).sort();
  }

  async review(...expected) {
    await this.hand.press(this.button(this.words.review));
    await this.at(this.words.reviewTitle);
    const lines = await this.page.getByRole('list', { name: this.words.list }).getByRole('listitem').allInnerTexts();
    assert.equal(lines.length, expected.length);
    for (const name of expected)
      assert.ok(
        lines.some((line) => line.includes(name)),
        `${name} is not in ${lines}`,
      );
  }

  /** From the review to the code; one from the letter is there already. */
  async identify(code) {
    await this.hand.press(this.button(this.words.confirm));
    await this.at(this.words.codeTitle);
    if (code) await this.hand.write(this.page.getByRole('textbox', { name: this.words.codeField }), code);
    await this.hand.press(this.button(this.words.checkCode));
  }

  /** Takes the code from a photo of the letter. */
  async scan(photo) {
    await this.hand.press(this.button(this.words.scan));
    await this.page.getByLabel(this.words.photo).setInputFiles(photo);
    await this.says(this.words.fromLetter);
  }

  async seal() {
    await this.at(this.words.castTitle);
    await this.button(this.words.cast).waitFor();
  }

  /** Casts, waits until the ballot is final and proven, and returns its tracker. */
  async cast() {
    await this.seal();
    await this.hand.press(this.button(this.words.cast));
    return this.receipt();
  }

  async receipt() {
    await this.page.getByRole('heading', { level: 1, name: this.words.receiptTitle }).waitFor({ timeout: 90_000 });
    await this.page.getByText(this.words.proven).first().waitFor({ timeout: 60_000 });
    return this.tracker();
  }

  /** The tracker that the page shows, cut as it may be into parts for reading. */
  async tracker() {
    const text = await this.page.getByRole('main').innerText();
    const found = trackerForm.exec(text);
    assert.ok(found, `no tracker in ${text}`);
    return found[0];
  }

  /** Opens the sealed ballot. */
  async openAudit() {
    await this.seal();
    await this.hand.press(this.page.locator('summary', { hasText: this.words.auditSummary }));
    await this.hand.press(this.button(this.words.audit));
    await this.at(this.words.auditTitle);
    await this.page.getByText(this.words.asChosen).waitFor();
  }

  /** Saves the opened ballot's file, and returns where. */
  async saveAudit(path) {
    const saving = this.page.waitForEvent('download');
    await this.hand.press(this.button(this.words.saveAudit));
    await (await saving).saveAs(path);
    return path;
  }

  async encryptAfresh() {
    await this.hand.press(this.button(this.words.afresh));
    await this.seal();
  }

  /** What a live region or a notice of the page says. */
  async says(text) {
    await this.page.getByRole('main').getByText(text).first().waitFor();
  }

  /** The whole way. */
  async vote(gateway, election, code, names, { typed = false } = {}) {
    await this.open(gateway, election, typed ? undefined : code);
    await this.start();
    await this.choose(...names);
    await this.review(...names);
    await this.identify(typed ? code : undefined);
    return this.cast();
  }
}
