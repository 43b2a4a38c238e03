// Builds dist/ from src/ and wasm/: a file for each platform, its wasm beside it, and the declarations.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

process.chdir(import.meta.dirname);
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
for (const licence of ['LICENSE-APACHE', 'LICENSE-MIT']) copyFileSync(`../../${licence}`, `dist/${licence}`);

const shared = {
  bundle: true,
  target: 'es2022',
  external: ['node:*', '*.wasm'],
  legalComments: 'none',
  // The glue has classes of the same names.
  keepNames: true,
  logLevel: 'warning',
};

for (const [entry, variant, wasm] of [
  ['index', 'full', 'sanspay'],
  ['slim', 'slim', 'sanspay-slim'],
]) {
  copyFileSync(`wasm/${variant}/sanspay_bg.wasm`, `dist/${wasm}.wasm`);
  for (const platform of ['node', 'web', 'worker']) {
    await build({
      ...shared,
      entryPoints: [`src/entry/${entry}.${platform}.ts`],
      outfile: `dist/${entry}.${platform}.js`,
      format: 'esm',
    });
  }
  await build({
    ...shared,
    entryPoints: [`src/entry/${entry}.node.ts`],
    outfile: `dist/${entry}.node.cjs`,
    format: 'cjs',
    platform: 'node',
    define: { 'import.meta.url': 'thisFile' },
    banner: { js: "'use strict';\nconst thisFile = require('node:url').pathToFileURL(__filename);" },
  });
  // Vercel's edge wants to be told that the file is to be compiled.
  const worker = readFileSync(`dist/${entry}.worker.js`, 'utf8');
  writeFileSync(`dist/${entry}.edge.js`, worker.replace(`/${wasm}.wasm"`, `/${wasm}.wasm?module"`));
}

const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
const tsc = join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.tsc);
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { stdio: 'inherit' });

// The same declarations for `require`: TypeScript wants to see that those files are CommonJS.
const declarations = readdirSync('dist/types', { recursive: true }).filter((file) => file.endsWith('.d.ts'));
for (const file of declarations) {
  const text = readFileSync(join('dist/types', file), 'utf8');
  const common = text.replaceAll(/((?:from|import)\s*\(?['"]\.[^'"]*)\.js(['"])/g, '$1.cjs$2');
  writeFileSync(join('dist/types', file.replace(/\.d\.ts$/, '.d.cts')), common);
}
