// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, test, vi } from 'vitest';
import { hashOf, inLanguage, type Manifest, parseManifest, pictureOf } from './manifest.ts';

const written: Manifest = {
  version: 2,
  uuid: 'abcdefghijkmno',
  name: '우리 동네 예산',
  languages: { en: { name: 'Our budget' }, 'zh-Hant': { name: '預算' } },
  budget: '300000000',
  currency: 'KRW',
  decimals: 0,
  ballot: { vote_type: 'approval', max_length: 3 },
  rule: { name: 'greedy', ties: ['votes', 'cost', 'lot'] },
  opens_at: 1,
  closes_at: 2,
  projects: [
    {
      id: 'p1',
      name: '놀이터',
      cost: '1200.50',
      description: '그늘막',
      picture: { sha256: 'a'.repeat(64), type: 'image/png', alt: '놀이터 그림' },
      languages: { en: { name: 'Playground', alt: 'A playground' } },
    },
  ],
};

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const [first] = written.projects;
if (!first) throw new Error('no project');

afterEach(() => vi.restoreAllMocks());

test('a manifest is read as it was written', () => {
  expect(parseManifest(bytesOf(written))).toEqual(written);
});

test.each([
  ['no JSON', new Uint8Array([0x7b])],
  ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ['another version', bytesOf({ ...written, version: 3 })],
  ['a budget that is a number', bytesOf({ ...written, budget: 3 })],
  ['a cost below 0', bytesOf({ ...written, projects: [{ ...first, cost: '-1' }] })],
  [
    'a picture that is a script',
    bytesOf({ ...written, projects: [{ ...first, picture: { ...first.picture, type: 'image/svg+xml' } }] }),
  ],
  ['a name that is missing', bytesOf({ ...written, projects: [{ ...first, name: undefined }] })],
  ['a translation that is no text', bytesOf({ ...written, languages: { en: { name: 1 } } })],
])('%s is refused', (_, bytes) => {
  expect(() => parseManifest(bytes)).toThrow('manifest-malformed');
});

test('what another language leaves out is in the manifest’s own', () => {
  expect(inLanguage(first, 'en')).toEqual({ name: 'Playground', description: '그늘막', alt: 'A playground' });
  expect(inLanguage(first, 'ko')).toEqual({ name: '놀이터', description: '그늘막', alt: '놀이터 그림' });
  expect(inLanguage(written, 'zh').name).toBe('預算');
});

test('a picture is shown only if its bytes are the manifest’s', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(bytes));
  const picture = { sha256: hashOf(bytes), type: 'image/png', alt: 'x' } as const;
  expect(await pictureOf(picture)).toMatch(/^blob:/);
  await expect(pictureOf({ ...picture, sha256: 'b'.repeat(64) })).rejects.toThrow('picture-differs');
});
