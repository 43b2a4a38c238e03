// Builds dist/ from src/ and wasm/: the programs, the modules beside them, and the declarations.
//
//   index, slim            the two ways in, each with its module's glue and all that holds state because of it
//   base                   what is the same in both, once
//   index.node, index.web  all of index in one file, for Node takes longer to find a file than to read it, and a page
//                          asks for one after the other
//   sanspay, sanspay-slim  the modules, and how a program comes by one. On servers that is different on each platform,
//                          which is told by the conditions under `imports` in package.json; for browsers it is in
//                          index.web and slim.web, which a page can load as they are.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, transform } from 'esbuild';

process.chdir(import.meta.dirname);
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
for (const licence of ['LICENSE-APACHE', 'LICENSE-MIT']) copyFileSync(`../../${licence}`, `dist/${licence}`);

/** Files without state of a module, and without imports of such. */
const BASE = ['check', 'errors', 'generated/operations', 'response', 'signer'];
const OUTSIDE = new RegExp(`^\\./(${BASE.join('|')})\\.js$`);

async function program(name, format, contents, more = {}) {
  const extension = format === 'cjs' ? 'cjs' : 'js';
  await build({
    stdin: { contents, loader: 'ts', resolveDir: 'src' },
    outfile: `dist/${name}.${extension}`,
    bundle: true,
    format,
    platform: 'neutral',
    target: 'es2022',
    external: ['node:*', '*.wasm'],
    legalComments: 'none',
    logLevel: 'warning',
    // Small, and still with the names of functions and with lines by which a stack can be read.
    minify: true,
    keepNames: true,
    lineLimit: 160,
    ...(format === 'cjs' && {
      define: { 'import.meta.url': 'thisFile' },
      banner: { js: "'use strict';const thisFile=require('node:url').pathToFileURL(__filename);" },
    }),
    ...more,
  });
}

/** Tells the build what a variant's glue is, how it comes by its module, and what stays outside. */
const variant = (glue, wasm, format, { inOne } = {}) => ({
  name: 'variant',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#glue$/ }, () => ({ path: `wasm/${glue}/sanspay.js`, namespace: 'glue' }));
    onLoad({ filter: /./, namespace: 'glue' }, async ({ path }) => {
      // Nobody wrote it, so nobody needs the names of its functions.
      const { code } = await transform(readFileSync(path, 'utf8'), { minify: true, format: 'esm', target: 'es2022' });
      return { contents: code };
    });
    onResolve({ filter: /^#wasm$/ }, () => wasm);
    if (!inOne) onResolve({ filter: OUTSIDE }, () => ({ path: `./base.${format === 'cjs' ? 'cjs' : 'js'}`, external: true, sideEffects: false }));
    onLoad({ filter: /./, namespace: 'platform' }, ({ path }) => ({ contents: path, loader: 'ts', resolveDir: 'src' }));
  },
});

for (const format of ['esm', 'cjs']) {
  await program('base', format, BASE.map((file) => `export * from './${file}.js';`).join('\n'));
  for (const [entry, glue, module] of [
    ['index', 'full', 'sanspay'],
    ['slim', 'slim', 'sanspay-slim'],
  ]) {
    copyFileSync(`wasm/${glue}/sanspay_bg.wasm`, `dist/${module}.wasm`);
    // The glue has classes of the same names, and not all of them in slim.
    const wayIn = (name, wasm, more) =>
      program(name, format, `export * from './${entry}.js';`, { logOverride: { 'import-is-undefined': 'silent' }, plugins: [variant(glue, wasm, format, more)] });
    const platform = (name) => readFileSync(`src/wasm/${name}.ts`, 'utf8').replaceAll('/sanspay.wasm', `/${module}.wasm`);
    await wayIn(entry, { path: `#${module}.wasm`, external: true });
    const node = { path: platform('node'), namespace: 'platform' };
    if (format === 'esm' && entry === 'index') await wayIn('index.node', node, { inOne: true });
    else await program(`${module}.node`, format, node.path);
    if (format === 'cjs') continue;
    await wayIn(`${entry}.web`, { path: platform('web'), namespace: 'platform' }, { inOne: entry === 'index' });
    await program(`${module}.worker`, format, platform('worker'));
    // Vercel's edge wants to be told that the file is to be compiled.
    await program(`${module}.edge`, format, platform('worker').replace(".wasm'", ".wasm?module'"), { external: ['*?module'] });
  }
}

const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
const tsc = join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.tsc);
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { stdio: 'inherit' });

// As those of CommonJS, which ES modules may read too; the other way round TypeScript refuses.
for (const file of readdirSync('dist/types', { recursive: true }).filter((file) => file.endsWith('.d.ts'))) {
  const path = join('dist/types', file);
  // The compiler indents by four spaces, which is a good part of such a file.
  const text = readFileSync(path, 'utf8').replaceAll(/^(?: {4})+/gm, (spaces) => '\t'.repeat(spaces.length / 4));
  writeFileSync(path, text.replaceAll(/((?:from|import)\s*\(?['"]\.[^'"]*)\.js(['"])/g, '$1.cjs$2'));
  renameSync(path, path.replace(/\.d\.ts$/, '.d.cts'));
}
for (const entry of ['index', 'slim']) writeFileSync(`dist/types/${entry}.d.ts`, `export * from './${entry}.cjs';\n`);
