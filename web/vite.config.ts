// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { client } from './build/client.ts';

const here = import.meta.dirname;

export default defineConfig({
  plugins: [client()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  css: {
    preprocessorOptions: {
      // The design system's sources use Sass's older @import; what it warns of is theirs to mend.
      scss: { quietDeps: true, silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'] },
    },
  },
  worker: { format: 'es' },
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // data: addresses would need a hole in the content security policy
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: resolve(here, 'index.html'), office: resolve(here, 'office.html') },
    },
  },
  server: {
    proxy: {
      '/v1': process.env.VITE_GATEWAY ?? 'http://127.0.0.1:8080',
      '/office/v1': process.env.VITE_OFFICE ?? 'http://localhost:8090',
    },
  },
  test: { include: ['**/*.test.ts', '**/*.test.tsx'] },
});
