// SPDX-License-Identifier: Apache-2.0

// The office as somebody works in it, with a passkey of their own.
import { Hand } from './hand.mjs';
import { withAuthenticator } from './passkey.mjs';
import { office } from './words.mjs';

export class Office {
  static async of(visitor, lang, address) {
    const one = new Office();
    const page = visitor.page;
    Object.assign(one, { visitor, page, lang, address, hand: new Hand(visitor), words: office[lang] });
    one.authenticator = await withAuthenticator(page);
    return one;
  }

  button(name, scope = this.page) {
    return scope.getByRole('button', { name, exact: true });
  }

  link(name) {
    return this.page.getByRole('link', { name, exact: true });
  }

  field(name, scope = this.page) {
    return scope.getByRole('textbox', { name, exact: true });
  }

  async at(title) {
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }

  async says(text) {
    await this.page.getByRole('main').getByText(text).first().waitFor();
  }

  async open(path = '/') {
    await this.page.goto(this.address + path);
  }

  /** The first time: with a code from the terminal. */
  async enrol(code, name) {
    const { page, words, hand } = this;
    await this.open();
    await page.getByText(words.first).first().waitFor();
    const folded = page.locator('summary', { hasText: words.first }); // somebody else is enrolled already
    if (await folded.count()) await hand.press(folded);
    await hand.write(this.field(words.enrolCode), code);
    await hand.write(this.field(words.name), name);
    await hand.press(this.button(words.enrol));
    await this.button(words.signOut).waitFor();
  }

  async signOut() {
    await this.hand.press(this.button(this.words.signOut));
    await this.says(this.words.signedOut);
  }

  async signIn() {
    await this.hand.press(this.button(this.words.signIn));
    await this.button(this.words.signOut).waitFor();
  }

  /** The panel of an action on an election's page. */
  panel(action) {
    return this.page
      .locator('form')
      .filter({ has: this.page.getByRole('heading', { level: 3, name: this.words.actions[action] }) });
  }

  /** Does an action on the election's page; `fill` says what it needs. Waits until nothing more is to be done about it. */
  async act(uuid, action, { fill, rare } = {}) {
    await this.open(`/e/${uuid}`);
    const panel = this.panel(action);
    if (rare) await this.hand.press(this.page.locator('summary', { hasText: rare }));
    await panel.waitFor({ timeout: 60_000 });
    await fill?.(panel);
    await this.hand.press(this.button(this.words.actions[action], panel));
  }

  /** The last job of this kind has ended well. */
  async done(action, timeout = 90_000) {
    const job = this.page
      .locator('section.job')
      .filter({ has: this.page.getByRole('heading', { level: 3, name: this.words.actions[action] }) });
    await job.first().waitFor({ timeout });
    await job.first().and(this.page.locator('.done')).waitFor({ timeout });
  }
}
