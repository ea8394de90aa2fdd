// SPDX-License-Identifier: Apache-2.0

// A gateway that lies. Each test's name is a row of docs/hostile-gateway.md.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { honest, otherKey, otherManifest, otherObject, otherTrustees } from './hostile/lies.mjs';
import { HostileGateway } from './hostile/proxy.mjs';
import { Booth } from './lib/booth.mjs';
import { Browser, desktop } from './lib/chromium.mjs';
import { shot } from './lib/inspect.mjs';
import { setting } from './lib/setting.mjs';

const { gateway, open, later, final, trackers, projects } = setting;
const codes = open.codes.slice(41, 60);
const stop = {
  fingerprint: 'The election that this server shows is not the one of your letter.',
  manifest: 'The projects or the rule are not those that this election is bound to.',
  key: 'The key is not the one that the trustees made, or it is damaged.',
  object: 'This server sent parts of an election that contradict each other.',
  ledger: 'The ledger does not prove the election that this server shows.',
  anchor: 'The ledger of this server is not the one that this device saw before.',
};

let browser;
let hostile;
let visitor;
let booth;
before(async () => {
  browser = await Browser.start();
});
after(() => browser.stop());
beforeEach(async () => {
  hostile = await HostileGateway.before(gateway);
  visitor = await browser.visitor(desktop);
  booth = new Booth(visitor, 'en');
});
afterEach(async () => {
  await visitor.context.close();
  hostile.stop();
});

/** The booth refuses to go on, says why, and has sent nothing. */
async function stops(t, why) {
  await booth.says(stop[why]);
  await booth.says(booth.words.stop);
  assert.equal(await booth.button(booth.words.start).count(), 0, 'voting can be started');
  await shot(visitor.page, `hostile-${t.name.toLowerCase().replace(/[^a-z]+/g, '-')}`);
  assert.deepEqual(
    visitor.watch.requests.filter(({ method }) => method !== 'GET'),
    [],
  );
}

describe('booth', () => {
  test('another key', async (t) => {
    const forged = await honest(gateway, `/v1/elections/${later.uuid}/election`);
    await otherObject(hostile, open, (object) => ({ ...object, public_key: JSON.parse(forged).public_key }));
    await booth.open(hostile.address, open);
    await stops(t, 'key');
  });

  test('another key with its own trustees, to a voter with a letter', async (t) => {
    await otherKey(hostile, open, later);
    await booth.open(hostile.address, open, codes[0]);
    await stops(t, 'fingerprint');
  });

  test('another key with its own trustees, to a voter who types', async (t) => {
    await otherKey(hostile, open, later);
    await booth.open(hostile.address, open);
    await stops(t, 'ledger');
  });

  test('other trustees', async (t) => {
    await otherTrustees(hostile, open, later);
    await booth.open(hostile.address, open);
    await stops(t, 'key');
  });

  test('another ballot text', async (t) => {
    await otherManifest(hostile, open, (text) => swapped(text));
    await booth.open(hostile.address, open);
    await stops(t, 'manifest');
  });

  test('another ballot text and an election object to fit', async (t) => {
    const hash = await otherManifest(hostile, open, (text) => swapped(text));
    await otherObject(hostile, open, (object) => ({
      ...object,
      description: object.description.replace(/manifest-sha256: .*/, `manifest-sha256: ${hash}`),
      questions: JSON.parse(swapped(JSON.stringify(object.questions))),
    }));
    await booth.open(hostile.address, open);
    await stops(t, 'ledger');
  });

  test('another ballot text and an election object to fit, to a voter with a letter', async (t) => {
    const hash = await otherManifest(hostile, open, (text) => swapped(text));
    await otherObject(hostile, open, (object) => ({
      ...object,
      description: object.description.replace(/manifest-sha256: .*/, `manifest-sha256: ${hash}`),
      questions: JSON.parse(swapped(JSON.stringify(object.questions))),
    }));
    await booth.open(hostile.address, open, codes[0]);
    await stops(t, 'fingerprint');
  });

  test('another ledger than before', async (t) => {
    await booth.open(hostile.address, open);
    await booth.says(booth.words.checked);
    hostile.lieJSON(/^GET \/v1\/ledger\/anchor/, (anchor) => ({ ...anchor, validators: strangers(anchor) }));
    await booth.open(hostile.address, open);
    await stops(t, 'anchor');
  });

  test('validators that have not signed', async (t) => {
    hostile.lieJSON(/^GET \/v1\/ledger\/anchor/, (anchor) => ({ ...anchor, validators: strangers(anchor) }));
    await booth.open(hostile.address, open);
    await stops(t, 'ledger');
  });

  test('no proof', async () => {
    hostile.keep(/^GET .*\/proof/, (exchange) => Object.assign(exchange, { status: 503, body: Buffer.from('') }));
    await booth.open(hostile.address, open);
    await booth.says(booth.words.unproven);
    await booth.start();
    await booth.choose(projects[0].name);
    await booth.review(projects[0].name);
    await booth.identify(codes[1]);
    await booth.at(booth.words.castTitle);
    await booth.says('You cannot cast yet, because the election has not been checked.');
    assert.equal(await booth.button(booth.words.cast).count(), 0);
  });

  test('the receipt of another ballot', async () => {
    hostile.lieJSON(/^POST .*\/ballots/, (status) => ({
      ...status,
      tracker: trackers[0],
      tracker_hex: hexOf(trackers[0]),
    }));
    await toSeal(codes[2]);
    await booth.hand.press(booth.button(booth.words.cast));
    await booth.says('The server sent the receipt of another ballot.');
  });

  test('a receipt for a ballot that was dropped', async () => {
    dropBallots();
    await toSeal(codes[3]);
    await booth.hand.press(booth.button(booth.words.cast));
    await booth.at(booth.words.receiptTitle);
    await booth.says(booth.words.notIn);
    await shot(visitor.page, 'hostile-dropped');
  });

  test('a receipt for a ballot that was dropped, and no proof', async () => {
    dropBallots();
    await toSeal(codes[4]);
    hostile.keep(/^GET .*\/ballots\/[^/]+\/proof/, (exchange) =>
      Object.assign(exchange, { status: 503, body: Buffer.from('') }),
    );
    await booth.hand.press(booth.button(booth.words.cast));
    await booth.says('we could not check the ledger’s proof yet');
  });

  test('a picture that is another one', { skip: !setting.pictures }, async () => {
    hostile.lie(/^GET \/v1\/pictures\//, (exchange) => {
      exchange.body = Buffer.concat([exchange.body, Buffer.from([0])]);
    });
    await booth.open(hostile.address, setting.pictures);
    await booth.start();
    await booth.says('The picture could not be loaded.');
  });
});

/** What a page of the gateway says, in English. */
async function reads(address, ...sentences) {
  await visitor.page.goto('about:blank');
  await visitor.page.goto(hostile.address + address);
  for (const sentence of sentences) await booth.says(sentence);
}

describe('check', () => {
  const at = (tracker) => `/e/${final.uuid}/check#${hexOf(tracker)}`;
  const [replaced, counted] = trackers;

  test('a replaced ballot that is said to count', async () => {
    hostile.lieJSON(/^GET .*\/ballots\/[^/]+(\?.*)?$/, (status) => ({ ...status, replaced_by: undefined }));
    await reads(at(replaced), 'What the server says contradicts the proof.', 'was replaced by a later one');
  });

  test('a ballot that is said not to be there', async () => {
    hostile.keep(/^GET .*\/ballots\/[^/]+(\?.*)?$/, problem('ballot-unknown', 404));
    await reads(
      at(counted),
      'What the server says contradicts the proof.',
      'It is proven that this ballot is in the ledger',
    );
  });

  test('a proof of another ballot', async () => {
    hostile.lie(/^GET .*\/ballots\/[^/]+\/proof$/, async (exchange) => {
      exchange.body = await honest(gateway, `/v1/elections/${final.uuid}/ballots/${hexOf(trackers[2])}/proof`);
    });
    await reads(at(counted), 'The proof that the server sent does not hold.');
  });

  test('a proof with one digit changed', async () => {
    hostile.lieJSON(/^GET .*\/ballots\/[^/]+\/proof$/, (proof) => {
      proof.block = proof.block.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    });
    await reads(at(counted), 'The proof that the server sent does not hold.');
  });

  test('an old block', async () => {
    await visitor.page.clock.setFixedTime(Date.now() + 24 * 3_600_000); // what is new now is old tomorrow
    const [tracker] = await listed(open);
    await reads(`/e/${open.uuid}/check#${tracker}`, 'This is proven for an old block');
  });

  test('no proof of a ballot', async () => {
    hostile.keep(/^GET .*\/proof$/, problem('unavailable', 503));
    await reads(at(counted), 'There is no proof to be had from this server.');
  });

  test('validators that have not signed, in the check', async () => {
    hostile.lieJSON(/^GET \/v1\/ledger\/anchor/, (anchor) => ({ ...anchor, validators: strangers(anchor) }));
    await reads(at(counted), 'The proof that the server sent does not hold.');
  });

  test('another ledger than before, in the check', async () => {
    await reads('/ledger');
    await visitor.page.evaluate(() => localStorage.setItem('madang.ledger', 'ab'.repeat(32)));
    await reads(at(counted), 'The ledger is another one. The check has stopped.');
  });
});

describe('results', () => {
  const page = `/e/${final.uuid}/results`;
  const differs = 'The result that the server sent is not the one that the validators have signed.';

  test('another project is funded', async () => {
    hostile.lieJSON(/^GET .*\/report(\?.*)?$/, (report) => {
      const loser = report.steps.find((step) => !step.funded).project;
      const winner = report.funded[0];
      const renamed = JSON.stringify(report).replaceAll(`"${loser}"`, '"\0"').replaceAll(`"${winner}"`, `"${loser}"`);
      return JSON.parse(renamed.replaceAll('"\0"', `"${winner}"`));
    });
    await reads(page, differs);
    await shot(visitor.page, 'hostile-results');
  });

  test('another outcome', async () => {
    hostile.lie(/^GET .*\/outcome(\?.*)?$/, (exchange) => {
      exchange.body = Buffer.from(exchange.body.toString().replace(/"amount":"\d/, '"amount":"9'));
    });
    await reads(page, differs);
  });

  test('an attestation of another outcome', async () => {
    hostile.lieJSON(/^GET .*\/result(\?.*)?$/, (result) => {
      result.attestations[0].outcome = 'ab'.repeat(32);
    });
    await reads(page, 'Different results have been signed.');
  });
});

describe('election', () => {
  test('other projects on the election’s page', async () => {
    hostile.lie(/^GET .*\/manifest(\?.*)?$/, (exchange) => {
      exchange.body = Buffer.from(swapped(exchange.body.toString()));
    });
    await reads(
      `/e/${open.uuid}`,
      'What the server sent as this election’s definition does not have the fingerprint in the ledger.',
    );
  });

  test('other pages', async () => {
    hostile.lie(/^GET \/client\.json/, (exchange) => {
      exchange.body = Buffer.from(`${exchange.body} `);
    });
    await reads(`/verify?election=${open.uuid}`, 'It is not the one in the election’s definition.');
  });
});

// What the pages do not notice, and docs/hostile-gateway.md says so: these tests fail on the day when they do.
describe('unnoticed', () => {
  test('old turnout', async () => {
    hostile.lieJSON(new RegExp(`^GET /v1/elections/${open.uuid}(\\?.*)?$`), (status) => {
      status.turnout = { voters: 1, ballots: 1 };
    });
    await reads(`/e/${open.uuid}`, '1 of 60 people');
    await reads(`/e/${open.uuid}/check#${hexOf(trackers[1])}`, 'In the same block, this election has'); // the true number stands here
    assert.equal(await visitor.page.getByText(/has 1 ballots of 1 voters/).count(), 0);
  });

  test('a ballot that the box does not list', async () => {
    const [hidden] = await listed(final);
    hostile.lieJSON(/^GET .*\/ballots\?/, (list) => {
      list.ballots = list.ballots.filter((one) => one.tracker_hex !== hidden);
    });
    await visitor.page.goto(`${hostile.address}/e/${final.uuid}/box`);
    await visitor.page.getByRole('listitem').filter({ hasText: trackers[1] }).first().waitFor();
    await reads(`/e/${final.uuid}/check#${hidden}`, 'It is proven that this ballot is in the ledger');
  });
});

/** The trackers of an election, the newest first. */
async function listed({ uuid }) {
  const { ballots } = JSON.parse(await honest(gateway, `/v1/elections/${uuid}/ballots?newest=1&limit=100`));
  return ballots.map((one) => one.tracker_hex);
}

const problem = (code, status) => (exchange) => {
  exchange.status = status;
  exchange.headers['content-type'] = 'application/problem+json';
  exchange.body = Buffer.from(JSON.stringify({ code, status, title: code }));
};

/** Costs of two projects change places: a small lie, and a dear one. */
const swapped = (text) =>
  text
    .replaceAll(projects[0].name, '\0')
    .replaceAll(projects[1].name, projects[0].name)
    .replaceAll('\0', projects[1].name);

const strangers = ({ validators }) =>
  validators.map((one) =>
    Object.fromEntries(
      Object.entries(one).map(([key, value]) => [key, /^[0-9a-f]{64}$/.test(value) ? knownKey : value]),
    ),
  );
const knownKey = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'; // RFC 8032, test 1
const hexOf = (tracker) => Buffer.from(tracker, 'base64').toString('hex');

async function toSeal(code) {
  await booth.open(hostile.address, open, code);
  await booth.start();
  await booth.choose(projects[0].name);
  await booth.review(projects[0].name);
  await booth.identify();
  await booth.seal();
}

/** The gateway throws ballots away, and says that they are final. */
function dropBallots() {
  hostile.keep(/^POST .*\/ballots/, async (exchange) => {
    const { createHash } = await import('node:crypto');
    const tracker = createHash('sha256').update(exchange.sent).digest();
    const real = JSON.parse(await honest(gateway, `/v1/elections/${final.uuid}/ballots/${hexOf(trackers[1])}`));
    const status = {
      ...real,
      election: open.uuid,
      tracker: tracker.toString('base64').replace(/=+$/, ''),
      tracker_hex: tracker.toString('hex'),
      state: 'final',
    };
    delete status.replaced_by;
    exchange.headers['content-type'] = 'application/json';
    exchange.body = Buffer.from(JSON.stringify(status));
  });
}
