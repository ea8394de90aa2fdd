// SPDX-License-Identifier: Apache-2.0

// Writes down what a visitor's pages do that nobody sees: errors, violations of the content security policy, requests.
import assert from 'node:assert/strict';

// Runs in each page before its own scripts.
function listen() {
  addEventListener('securitypolicyviolation', (event) => {
    window.madangViolation(
      `${event.violatedDirective}: ${event.blockedURI || 'inline'} at ${event.sourceFile}:${event.lineNumber}`,
    );
  });
}

export class Watch {
  errors = [];
  violations = [];
  requests = [];
  console = [];
  allowed = [];

  static async over(context) {
    const watch = new Watch();
    await context.exposeFunction('madangViolation', (text) => watch.violations.push(text));
    await context.addInitScript(listen);
    context.on('request', (request) => watch.#request(request));
    context.on('console', (message) => watch.#said(message));
    context.on('weberror', (error) => watch.errors.push(`uncaught: ${error.error().stack ?? error.error()}`));
    return watch;
  }

  #request(request) {
    this.requests.push({
      url: request.url(),
      method: request.method(),
      headers: request.headers(),
      body: request.postDataBuffer()?.toString('latin1') ?? '',
    });
  }

  #said(message) {
    const text = `${message.type()}: ${message.text()} (${message.location().url})`;
    this.console.push(text);
    if (message.type() === 'error' || message.type() === 'warning') this.errors.push(text);
  }

  /** What was before is no longer looked at. */
  forget() {
    for (const list of [this.errors, this.violations, this.requests, this.console, this.allowed]) list.length = 0;
  }

  /** What a test provokes on purpose: errors that match are no fault. */
  allow(...patterns) {
    this.allowed.push(...patterns);
  }

  /** Fails if anything went wrong so far, or if anybody but `origins` was asked. */
  assertClean(origins) {
    const errors = this.errors.filter((text) => !this.allowed.some((pattern) => pattern.test(text)));
    assert.deepEqual(errors, [], 'errors in the console');
    assert.deepEqual(this.violations, [], 'violations of the content security policy');
    const elsewhere = this.requests.map(({ url }) => url).filter((url) => !isOf(url, origins));
    assert.deepEqual(elsewhere, [], 'requests to others');
  }
}

function isOf(url, origins) {
  const { protocol, origin } = new URL(url);
  return protocol === 'blob:' || protocol === 'data:' || origins.includes(origin);
}
