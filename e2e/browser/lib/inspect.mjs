// SPDX-License-Identifier: Apache-2.0

// What holds on every page: a title and one main heading, no accessibility fault that axe-core knows, every control reached
// by Tab in the order of the page and seen when it has the focus, no scrolling sideways on a narrow or magnified screen.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setting } from './setting.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Screenshots are files NAME-LANGUAGE-WIDTH.png outside the repository. */
export async function shot(page, name) {
  mkdirSync(setting.screenshots, { recursive: true });
  const language = await page.evaluate(() => document.documentElement.lang);
  const { width } = page.viewportSize();
  await page.screenshot({ path: join(setting.screenshots, `${name}-${language}-${width}.png`), fullPage: true });
}

/** Looks at a page as it stands. `tab: false` leaves the focus where it is. */
export async function inspect(page, name, { tab = true, narrow = true } = {}) {
  await settled(page);
  await shot(page, name);
  await headed(page, name);
  await accessible(page, name);
  if (narrow) await reflows(page, name);
  if (tab) await tabbable(page, name);
}

/** Nothing loads any more, fonts and pictures are there. */
export async function settled(page) {
  await page.waitForFunction(async () => {
    await document.fonts.ready;
    const waiting = document.querySelector('#app .krds-spinner, [aria-busy="true"]');
    return !waiting && [...document.images].every((image) => image.complete || image.loading === 'lazy');
  });
}

async function headed(page, name) {
  const { title, headings, lang } = await page.evaluate(() => ({
    title: document.title,
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.textContent.trim()),
    lang: document.documentElement.lang,
  }));
  assert.ok(title.trim(), `${name}: no title`);
  assert.equal(headings.length, 1, `${name}: main headings ${JSON.stringify(headings)}`);
  assert.ok(headings[0], `${name}: the main heading is empty`);
  assert.match(lang, /^(ko|en)$/, `${name}: language`);
}

/** axe-core, without exceptions. */
export async function accessible(page, name) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
    standards,
  );
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.html.slice(0, 200)}: ${node.failureSummary}`),
  );
  assert.deepEqual(found, [], `${name}: axe-core`);
}

/** 320 px is what 400 % zoom leaves of 1280 px; half the width is 200 %. */
export async function reflows(page, name) {
  const size = page.viewportSize();
  for (const width of size.width > 640 ? [320, size.width / 2] : [320]) {
    await page.setViewportSize({ width, height: size.height / 2 });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const wide = await page.evaluate(tooWide);
    assert.deepEqual(wide, [], `${name}: scrolls sideways at ${width} px`);
  }
  await page.setViewportSize(size);
}

// Runs in the page: what makes it wider than the window.
function tooWide() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const clipped = (element) => {
    for (let parent = element.parentElement; parent; parent = parent.parentElement) {
      if (getComputedStyle(parent).overflowX !== 'visible' && parent.getBoundingClientRect().right <= clientWidth + 1)
        return true;
    }
    return false;
  };
  const culprits = [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !clipped(element))
    .map(
      (element) => `${element.tagName}.${element.className}: ${Math.round(element.getBoundingClientRect().right)} px`,
    );
  return [`${scrollWidth} px of content in ${clientWidth} px`, ...culprits.slice(0, 8)];
}

/** Tab reaches every control, in the order of the page, and what has the focus shows it. */
export async function tabbable(page, name) {
  const controls = await page.evaluate(markControls);
  await page.evaluate(() => {
    document.activeElement?.blur();
    getSelection()?.removeAllRanges();
    window.scrollTo(0, 0);
  });
  const order = [];
  const unseen = [];
  for (let i = 0; i < 2 * controls.length + 20; i++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(focused);
    if (focus.number === undefined || focus.number === order.at(-1)) continue; // a field for a time has many parts
    if (order.includes(focus.number)) break;
    order.push(focus.number);
    if (!focus.seen) unseen.push(controls[focus.number]);
  }
  const missed = controls.filter((_, number) => !order.includes(number));
  assert.deepEqual(missed, [], `${name}: Tab does not reach`);
  assert.deepEqual(unseen, [], `${name}: nothing shows the focus on`);
  const start = order.indexOf(0);
  const turned = [...order.slice(start), ...order.slice(0, start)];
  assert.deepEqual(
    turned,
    [...turned].sort((a, b) => a - b),
    `${name}: Tab goes in another order than the page`,
  );
}

// Runs in the page: numbers what can have the focus, and how each looks without it.
function markControls() {
  const scope = document.querySelector('dialog[open]') ?? document;
  const groups = new Set();
  window.madangControls = [
    ...scope.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]'),
  ].filter((element) => {
    if (element.tabIndex < 0 || element.disabled || !element.checkVisibility({ visibilityProperty: true }))
      return false;
    if (element.type !== 'radio') return true;
    const group = [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(element.name)}"]`)];
    const stop = group.find((one) => one.checked) ?? group[0];
    return stop === element && !groups.has(element.name) && groups.add(element.name);
  });
  document.activeElement?.blur();
  window.madangLook = (element) => {
    const parts = [element, element.nextElementSibling, element.parentElement].filter(Boolean);
    return parts
      .flatMap((part) =>
        [part, '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo === part ? null : pseudo)),
      )
      .map((s) =>
        [
          s.outlineStyle,
          s.outlineWidth,
          s.outlineColor,
          s.boxShadow,
          s.borderColor,
          s.backgroundColor,
          s.textDecorationLine,
        ].join(),
      )
      .join(';');
  };
  window.madangLooks = window.madangControls.map(window.madangLook);
  return window.madangControls.map((element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 160));
}

// Runs in the page: which control has the focus, and whether it looks otherwise than before.
async function focused() {
  const number = window.madangControls.indexOf(document.activeElement);
  if (number < 0) return {};
  const differs = () => window.madangLook(document.activeElement) !== window.madangLooks[number];
  for (let waited = 0; !differs() && waited < 20; waited++) await new Promise((done) => setTimeout(done, 25)); // a transition
  return { number, seen: differs() };
}

const languages = { ko: '한국어', en: 'English' };

/** Looks at a page as it stands in both languages, on a phone's and a desktop's screen, and leaves it as it was. */
export async function inspectAll(page, name, options = {}) {
  const before = { size: page.viewportSize(), lang: await page.evaluate(() => document.documentElement.lang) };
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const lang of Object.keys(languages)) {
      await speak(page, lang);
      await inspect(page, name, { ...options, tab: options.tab !== false && lang === 'ko' });
    }
  }
  await page.setViewportSize(before.size);
  await speak(page, before.lang);
}

/** Switches the language, if it is another one. */
export async function speak(page, lang) {
  await page.getByRole('banner').getByRole('button', { name: languages[lang], exact: true }).click();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang);
}
