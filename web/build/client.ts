// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Files that are smaller when compressed; pictures and fonts are not. */
const text = /\.(html|js|css|json|svg|txt|webmanifest)$/;

/**
 * Ends a build: writes client.json, the SHA-256 of every file by its path (its own SHA-256 is "the client's hash", which
 * an election's manifest may name), gives scripts and styles their integrity attributes, and puts compressed copies
 * beside the files, for the gateway to send as they are.
 */
export function client(): Plugin {
  let out = '';
  return {
    name: 'madang-client',
    apply: 'build',
    configResolved: (config) => {
      out = join(config.root, config.build.outDir);
    },
    writeBundle: () => {
      const files = list(out);
      for (const page of files.filter((file) => file.endsWith('.html'))) integrity(out, page);
      const hashes: Record<string, string> = {};
      for (const file of files) {
        hashes[file] = createHash('sha256')
          .update(readFileSync(join(out, file)))
          .digest('hex');
      }
      writeFileSync(join(out, 'client.json'), `${JSON.stringify({ files: hashes })}\n`);
      for (const file of [...files, 'client.json'].filter((name) => text.test(name))) compress(join(out, file));
    },
  };
}

function list(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Adds integrity to every script, style and preload of a page that names a file of ours. */
function integrity(out: string, page: string): void {
  const html = readFileSync(join(out, page), 'utf8').replace(/<(script|link)\b([^>]*)>/g, (tag, name, attributes) => {
    const address = /\b(?:src|href)="\/([^"]+)"/.exec(attributes)?.[1];
    const wanted = name === 'script' || /\brel="(stylesheet|modulepreload)"/.test(attributes);
    if (!address || !wanted) return tag;
    const digest = createHash('sha384')
      .update(readFileSync(join(out, address)))
      .digest('base64');
    return `<${name}${attributes} integrity="sha384-${digest}">`;
  });
  writeFileSync(join(out, page), html);
}

function compress(file: string): void {
  const raw = readFileSync(file);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  writeFileSync(`${file}.br`, brotliCompressSync(raw, quality));
  writeFileSync(`${file}.gz`, gzipSync(raw, { level: 9 }));
}
