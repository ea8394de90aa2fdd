// SPDX-License-Identifier: Apache-2.0

// Lies that a gateway could tell about an election, each made as consistent as it can be made.
import { createHash } from 'node:crypto';

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const at = (uuid, rest) => new RegExp(`^GET /v1/elections/${uuid}${rest}(\\?.*)?$`);

/** What the gateway really says. */
export async function honest(gateway, path) {
  const answer = await fetch(gateway + path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** Another election object, whose hash the gateway states everywhere. */
export async function otherObject(hostile, { uuid }, change) {
  const object = JSON.parse(await honest(hostile.gateway.origin, `/v1/elections/${uuid}/election`));
  const forged = Buffer.from(JSON.stringify(change(object) ?? object));
  hostile.keep(at(uuid, '/election'), (exchange) => {
    exchange.headers['content-type'] = 'application/json';
    exchange.body = forged;
  });
  hostile.lieJSON(at(uuid, ''), (status) => {
    status.election_hash = sha256(forged);
  });
  return sha256(forged);
}

/** Another manifest, which the status names; the election object is still bound to the true one. */
export async function otherManifest(hostile, { uuid }, change) {
  const manifest = (await honest(hostile.gateway.origin, `/v1/elections/${uuid}/manifest`)).toString();
  const forged = Buffer.from(change(manifest));
  hostile.keep(at(uuid, '/manifest'), (exchange) => {
    exchange.headers['content-type'] = 'application/json';
    exchange.body = forged;
  });
  hostile.lieJSON(at(uuid, ''), (status) => {
    status.manifest = sha256(forged);
  });
  return sha256(forged);
}

/** The trustees of another election. */
export async function otherTrustees(hostile, { uuid }, other) {
  const trustees = await honest(hostile.gateway.origin, `/v1/elections/${other.uuid}/trustees`);
  hostile.keep(at(uuid, '/trustees'), (exchange) => {
    exchange.headers['content-type'] = 'application/json';
    exchange.body = trustees;
  });
}

/** Key and trustees of another election, as one: the liars could decrypt. */
export async function otherKey(hostile, election, other) {
  const { public_key } = JSON.parse(await honest(hostile.gateway.origin, `/v1/elections/${other.uuid}/election`));
  await otherTrustees(hostile, election, other);
  return otherObject(hostile, election, (object) => ({ ...object, public_key }));
}
