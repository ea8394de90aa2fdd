// SPDX-License-Identifier: Apache-2.0

// How somebody uses a page: a finger, a mouse, or nothing but the keyboard. Whichever it is, controls are found by their
// role and name.

/** By mouse or finger. */
export class Hand {
  constructor({ page, touch }) {
    Object.assign(this, { page, touch });
  }

  async press(locator) {
    await (this.touch ? locator.tap() : locator.click());
  }

  /** A box is small, or drawn by its label: that is what people hit. */
  async tick(locator) {
    await this.press(await this.#label(locator));
  }

  /** As `tick`, where the page says that it will not be ticked. */
  async tickAnyway(locator) {
    const label = await this.#label(locator);
    await label.click({ force: true });
  }

  async #label(locator) {
    return (await locator.evaluateHandle((box) => box.labels?.[0] ?? box)).asElement();
  }

  async write(locator, text) {
    await this.press(locator);
    await locator.fill(text);
  }

  /** Chooses from a list by its label. */
  async pick(locator, label) {
    await locator.selectOption({ label });
  }
}

/** By Tab, Enter, Space and letters. */
export class Keyboard {
  constructor({ page }) {
    this.page = page;
  }

  async reach(locator) {
    await locator.waitFor();
    for (let i = 0; i < 300; i++) {
      if (await locator.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`keyboard: Tab does not reach ${locator}`);
  }

  async press(locator) {
    await this.reach(locator);
    await this.page.keyboard.press('Enter');
  }

  async tick(locator) {
    await this.reach(locator);
    await this.page.keyboard.press('Space');
  }

  async write(locator, text) {
    await this.reach(locator);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }
}
