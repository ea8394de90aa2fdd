// SPDX-License-Identifier: Apache-2.0
import { BeleniosError } from './errors.ts';
import { type Element, type Group, notMember, parseMember } from './group.ts';
import { holds, type Proof, scanProof, scanProofs } from './proof.ts';
import { Scanner } from './scan.ts';
import { maxTrustees, type PublicKeyMessage, scanPublicKey, verifyKey } from './trusteekey.ts';

/**
 * Threshold trustees (4.6.2 to 4.6.7) in both forms that exist: the specification's, and the strengthened one of
 * belenios-tool 2.5.1 and later, where certificates carry a context and verification keys a signature.
 */

/** A Schnorr signature beside its text. */
interface Signed {
  readonly message: string;
  readonly signature: Proof;
}

interface Context {
  readonly group: string;
  readonly size: number;
  readonly threshold: number;
  readonly index: number;
}

interface Certificate {
  /** undefined in the old form. */
  readonly context: Context | undefined;
  readonly texts: readonly [verification: string, encryption: string];
  readonly verification: Element;
}

/** threshold_parameters (4.6.7) as they are read. */
export interface Parameters {
  readonly threshold: number;
  readonly certificates: readonly Signed[];
  readonly polynomials: readonly Signed[];
  /** Of the polynomials, not verified; what they sign is not published. undefined in the old form. */
  readonly signatures: readonly Proof[] | undefined;
  readonly keys: readonly PublicKeyMessage[];
}

export function scanParameters(s: Scanner, q: bigint): Parameters {
  s.lit('{"threshold":');
  const threshold = s.int(maxTrustees);
  s.lit(',"certs":');
  const certificates = s.list(maxTrustees, () => scanSigned(s, q));
  const n = certificates.length;
  s.lit(',"coefexps":');
  const polynomials = s.array(n, () => scanSigned(s, q));
  const signatures = s.try(',"signatures":') ? scanProofs(s, q, n) : undefined;
  s.lit(',"verification_keys":');
  const keys = s.array(n, () => scanPublicKey(s, q));
  s.lit('}');
  return { threshold, certificates, polynomials, signatures, keys };
}

/** Checks all that is public, and returns the members' keys and the key they share. */
export function verifyParameters(g: Group, p: Parameters, before: number): { keys: string[]; product: Element } {
  const member = (i: number) => `trustee ${before + i + 1}: `;
  const certificates = openCertificates(g, p.certificates, member);
  const context = certificates[0]?.context;
  if ((context !== undefined) !== (p.signatures !== undefined)) {
    throw new BeleniosError('malformed', 'trustees: certificates with a context and signatures belong together');
  }
  const strong = context ? context.threshold : p.threshold;
  if (p.threshold < 1 || p.threshold > certificates.length || p.threshold !== strong) {
    throw new BeleniosError('mismatch', 'trustees: the threshold does not fit the certificates');
  }
  const polynomials = certificates.map((c, i) =>
    openPolynomial(g, c, p.polynomials[i] as Signed, p.threshold, member(i)),
  );
  const sums = Array.from({ length: p.threshold }, (_, k) =>
    polynomials.reduce((product, polynomial) => g.mul(product, polynomial[k] as Element), g.identity),
  );
  certificates.forEach((c, i) => {
    verifyMember(g, p.keys[i] as PublicKeyMessage, c, sums, i + 1, member(i));
  });
  return { keys: p.keys.map((key) => key.publicKey), product: sums[0] as Element };
}

/** Certificates of one ceremony, with no key in common: the second may have copied it. */
function openCertificates(g: Group, signed: readonly Signed[], member: (i: number) => string): Certificate[] {
  if (signed.length === 0) throw new BeleniosError('malformed', 'trustees: no certificates');
  const seen = new Set<string>();
  let first: Context | undefined;
  return signed.map((message, i) => {
    const c = openCertificate(g, message, member(i));
    if (i === 0) first = c.context;
    checkContext(g, c.context, first, i + 1, signed.length, member(i));
    for (const key of c.texts) {
      if (seen.has(key)) throw new BeleniosError('mismatch', `${member(i)}a key that stands in a certificate before`);
      seen.add(key);
    }
    return c;
  });
}

function openCertificate(g: Group, signed: Signed, where: string): Certificate {
  const s = new Scanner(signed.message);
  s.lit('{');
  const context = s.try('"context":') ? scanContext(s) : undefined;
  if (context) s.lit(',');
  s.lit('"verification":');
  const verification = s.plain();
  s.lit(',"encryption":');
  const encryption = s.plain();
  s.lit('}');
  s.end();
  const key = keyOf(g, verification, where);
  keyOf(g, encryption, where);
  verifySigned(g, key, signed, `${where}certificate: `);
  return { context, texts: [verification, encryption], verification: key };
}

/** Refuses the identity: everybody knows its logarithm. */
function keyOf(g: Group, text: string, where: string): Element {
  const key = parseMember(g, text);
  if (g.equal(key, g.identity))
    throw new BeleniosError('malformed', `${where}certificate: the identity is nobody's key`);
  return key;
}

function scanContext(s: Scanner): Context {
  s.lit('{"group":');
  const group = s.plain();
  s.lit(',"size":');
  const size = s.int(maxTrustees);
  s.lit(',"threshold":');
  const threshold = s.int(maxTrustees);
  s.lit(',"index":');
  const index = s.int(maxTrustees);
  s.lit('}');
  return { group, size, threshold, index };
}

/** No contexts at all, or everywhere the same group, size and threshold, and the index of the place. */
function checkContext(
  g: Group,
  c: Context | undefined,
  first: Context | undefined,
  index: number,
  size: number,
  where: string,
): void {
  const one = c !== undefined && first !== undefined;
  const same = one && c.group === g.name && c.size === size && c.threshold === first.threshold && c.index === index;
  if (same || (c === undefined && first === undefined)) return;
  throw new BeleniosError('mismatch', `${where}certificate: not of this ceremony and place`);
}

/** A member's polynomial in the exponent, A_i0 ... A_it (4.6.4), with the member's signature. */
function openPolynomial(g: Group, c: Certificate, m: Signed, threshold: number, where: string): Element[] {
  const s = new Scanner(m.message);
  s.lit('{"coefexps":');
  const texts = s.array(threshold, () => s.plain());
  s.lit('}');
  s.end();
  const coefficients = texts.map((text) => g.parse(text));
  if (!coefficients.every((x) => g.isMember(x))) throw notMember(`${where}coefexps: `);
  verifySigned(g, c.verification, m, `${where}coefexps: `);
  return coefficients;
}

/** The verification key of member j is the value at j of the polynomials' sum, and is proved and signed. */
function verifyMember(g: Group, k: PublicKeyMessage, c: Certificate, sums: Element[], j: number, where: string): void {
  const key = verifyKey(g, k, where);
  if (!g.equal(key, evaluate(g, sums, BigInt(j)))) {
    throw new BeleniosError('mismatch', `${where}verification key: it is not the one the polynomials give`);
  }
  if ((k.signature !== undefined) !== (c.context !== undefined)) {
    throw new BeleniosError(
      'malformed',
      `${where}verification key: it has to be signed if the certificate has a context`,
    );
  }
  if (k.signature) {
    verifySigned(g, c.verification, { message: k.publicKey, signature: k.signature }, `${where}verification key: `);
  }
}

/** The product of A_k^(j^k), by Horner's rule. */
function evaluate(g: Group, coefficients: readonly Element[], j: bigint): Element {
  return coefficients.reduceRight((x, a) => g.mul(g.powers(x, [j])[0] as Element, a), g.identity);
}

function scanSigned(s: Scanner, q: bigint): Signed {
  s.lit('{"message":');
  const message = s.text();
  s.lit(',"signature":');
  const signature = scanProof(s, q);
  s.lit('}');
  return { message, signature };
}

function verifySigned(g: Group, key: Element, m: Signed, where: string): void {
  if (!holds(g, key, m.signature, `sigmsg|${m.message}|`)) {
    throw new BeleniosError('bad-signature', `${where}the signature does not hold`);
  }
}
