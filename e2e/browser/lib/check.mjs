// SPDX-License-Identifier: Apache-2.0

// The receipt's check, and the results, as a resident reads them.
import { check, results } from './words.mjs';

export class Check {
  constructor({ page }, lang) {
    Object.assign(this, { page, words: check[lang] });
  }

  /** Looks a tracker up; server and proof must say that it is `verdict`. */
  async of(gateway, { uuid }, tracker, verdict) {
    await this.open(gateway, { uuid }, tracker);
    await this.page.getByText(this.words[verdict].said, { exact: true }).first().waitFor();
    await this.page.getByText(this.words[verdict].proven).first().waitFor({ timeout: 60_000 });
  }

  async open(gateway, { uuid }, tracker) {
    await this.page.goto('about:blank');
    await this.page.goto(`${gateway}/e/${uuid}/check`);
    await this.page.getByRole('textbox', { name: this.words.label }).fill(tracker);
    await this.page.getByRole('button', { name: this.words.button, exact: true }).click();
  }
}

export class Results {
  constructor({ page }, lang) {
    Object.assign(this, { page, words: results[lang] });
  }

  async open(gateway, { uuid }) {
    await this.page.goto('about:blank');
    await this.page.goto(`${gateway}/e/${uuid}/results`);
  }

  /** Waits until the page shows the final result, proven. */
  async final() {
    await this.page.getByText(this.words.proven).first().waitFor({ timeout: 90_000 });
  }

  get table() {
    return this.page.getByRole('table', { name: this.words.table });
  }

  async #rows() {
    const rows = [];
    for (const row of (await this.table.getByRole('row').all()).slice(1)) {
      rows.push(await row.locator('th, td').allInnerTexts());
    }
    return rows;
  }

  async #columns() {
    const heads = await this.table.getByRole('columnheader').allInnerTexts();
    return Object.fromEntries(heads.map((head, i) => [head.trim().split('\n')[0], i]));
  }

  /** The names of the funded projects, in the alphabet's order. */
  async funded() {
    const columns = await this.#columns();
    const rows = await this.#rows();
    const funded = rows.filter((row) => row[columns[this.words.result]].trim() === this.words.funded);
    return funded.map((row) => row[columns[this.words.project]].trim()).sort();
  }

  async votes() {
    const columns = await this.#columns();
    const rows = await this.#rows();
    return Object.fromEntries(
      rows.map((row) => [row[columns[this.words.project]].trim(), row[columns[this.words.votes]].trim()]),
    );
  }
}
