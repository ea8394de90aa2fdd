// SPDX-License-Identifier: Apache-2.0

// Debian's Chromium with an empty profile, that can reach nothing but this machine: whatever it wants elsewhere ends at a
// proxy that refuses it and writes it down.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { setting } from './setting.mjs';
import { Watch } from './watch.mjs';

const flags = [
  '--headless=new',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];

export const phone = {
  viewport: { width: 360, height: 800 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'ko-KR',
};
export const desktop = { viewport: { width: 1280, height: 800 }, locale: 'en-GB' };

// Chromium asks its maker for updates and the like, whatever is opened in it. A page that asked there would be noticed by
// Watch, which sees the requests of pages.
const itsOwn = /^(https?:\/\/)?([\w-]+\.)*(google\.com|googleapis\.com|gstatic\.com|gvt1\.com)[:/]/;

/** A browser, and what it wanted from elsewhere. */
export class Browser {
  static async start() {
    const outside = [];
    const proxy = createServer((request, response) => {
      outside.push(request.url);
      response.writeHead(403).end();
    });
    proxy.on('connect', (request, socket) => {
      outside.push(request.url);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const args = [...flags, `--proxy-server=http://127.0.0.1:${proxy.address().port}`];
    if (process.getuid?.() === 0) args.push('--no-sandbox');
    const browser = await chromium.launch({ executablePath: setting.chromium, headless: true, args });
    return new Browser(browser, proxy, outside);
  }

  constructor(browser, proxy, outside) {
    Object.assign(this, { browser, proxy, outside });
  }

  /** Somebody with a device of their own: nothing is shared with anybody else's. */
  async visitor(device = desktop) {
    const context = await this.browser.newContext({ timezoneId: 'Asia/Seoul', acceptDownloads: true, ...device });
    context.setDefaultTimeout(30_000);
    const watch = await Watch.over(context);
    const page = await context.newPage();
    return { context, page, watch, touch: !!device.hasTouch };
  }

  async stop() {
    await this.browser.close();
    this.proxy.closeAllConnections();
    this.proxy.close();
    const others = this.outside.filter((url) => !itsOwn.test(url));
    assert.deepEqual(others, [], 'somebody outside of this machine was asked');
  }
}
