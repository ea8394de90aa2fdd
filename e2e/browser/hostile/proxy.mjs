// SPDX-License-Identifier: Apache-2.0

// A gateway that lies: it stands before the real one, hands everything on, and alters the answers that a test tells it to.
import { createServer, request } from 'node:http';

export class HostileGateway {
  #lies = [];
  #server;

  static async before(gateway) {
    const hostile = new HostileGateway();
    hostile.gateway = new URL(gateway);
    hostile.#server = createServer((asked, answer) => hostile.#handle(asked, answer));
    await new Promise((resolve) => hostile.#server.listen(0, '127.0.0.1', resolve));
    hostile.address = `http://127.0.0.1:${hostile.#server.address().port}`;
    return hostile;
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  honest() {
    this.#lies = [];
  }

  /** Alters the answers at these addresses; `lie` changes or returns the exchange's body. `told` counts how often it did. */
  lie(path, lie) {
    const entry = { path, lie, told: 0 };
    this.#lies.push(entry);
    return entry;
  }

  /** As `lie`, for JSON. */
  lieJSON(path, lie) {
    return this.lie(path, (exchange) => {
      if (exchange.status >= 300) return;
      const value = JSON.parse(exchange.body.toString());
      exchange.body = Buffer.from(JSON.stringify(lie(value, exchange) ?? value));
    });
  }

  /** Answers itself; the real gateway never sees the request. */
  keep(path, answer) {
    const entry = { path, answer, told: 0 };
    this.#lies.push(entry);
    return entry;
  }

  async #handle(asked, answer) {
    const path = asked.url;
    const sent = await collect(asked);
    const exchange = { method: asked.method, path, sent, status: 200, headers: {}, body: Buffer.alloc(0) };
    const lies = this.#lies.filter((entry) => entry.path.test(`${asked.method} ${path}`));
    const kept = lies.find((entry) => entry.answer);
    if (!kept) {
      const real = await this.#ask(asked, sent);
      if (real.headers['content-type']?.startsWith('text/event-stream')) {
        answer.writeHead(real.statusCode, real.headers);
        real.pipe(answer);
        answer.on('close', () => real.destroy());
        return;
      }
      Object.assign(exchange, { status: real.statusCode, headers: { ...real.headers }, body: await collect(real) });
    }
    for (const entry of lies) {
      const before = exchange.body;
      await (entry.answer ?? entry.lie)(exchange);
      if (entry.answer || exchange.body !== before) entry.told++;
    }
    this.#send(answer, exchange);
  }

  #ask(asked, sent) {
    const headers = { ...asked.headers, host: this.gateway.host, 'accept-encoding': 'identity' };
    delete headers['if-none-match']; // an old answer would not pass here
    return new Promise((resolve, reject) => {
      const onward = request({
        host: this.gateway.hostname,
        port: this.gateway.port,
        method: asked.method,
        path: asked.url,
        headers,
      });
      onward.on('response', resolve);
      onward.on('error', reject);
      onward.end(sent);
    });
  }

  #send(answer, { status, headers, body }) {
    delete headers.etag;
    delete headers['transfer-encoding'];
    headers['content-length'] = body.length;
    answer.writeHead(status, headers);
    answer.end(body);
  }
}

async function collect(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
