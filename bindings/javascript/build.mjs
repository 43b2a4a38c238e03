// Builds dist/ from src/ and wasm/: the programs, the modules beside them, and the declarations.
//
//   index, slim                the two ways in, each with its modules' glue and all that holds state because of it
//   index.worker, slim.worker  the same for workers, which want a module to be imported. How, is different on each
//                              platform, which is told by the conditions under `imports` in package.json
//   base                       what is the same in both, once; but not for index as an ES module, for Node takes longer
//                              to find a file than to read it, and a page asks for one after the other
//   sanspay, sanspay-slim      the modules that make calls
//   sanspay-rsa                the module with RSA, for index
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
    // Small, and still with lines by which a place in a stack can be found.
    minify: true,
    lineLimit: 160,
    ...(format === 'cjs' && {
      define: { 'import.meta.url': 'thisFile' },
      banner: { js: "'use strict';const thisFile=require('node:url').pathToFileURL(__filename);" },
    }),
    ...more,
    plugins: [names, ...(more.plugins ?? [])],
  });
}

/** Classes that people see keep their names. (esbuild's `keepNames` names closures too, each time they are made.) */
const names = {
  name: 'names',
  setup({ onLoad }) {
    onLoad({ filter: /src\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(/^export (?:abstract )?class (\w+)[^{]*\{$/gm, "$& static get name() { return '$1'; }"),
      loader: 'ts',
    }));
  },
};

/** Tells the build which glue a way in has, how it comes by its modules, and what stays outside. */
const ways = ({ modules, workers, whole }, format) => ({
  name: 'ways',
  setup({ onResolve, onLoad }) {
    for (const [name, { glue, file }] of Object.entries(modules)) {
      onResolve({ filter: new RegExp(`^#${name}glue$`) }, () => ({ path: `wasm/${glue}/sanspay.js`, namespace: 'glue' }));
      onResolve({ filter: new RegExp(`^#${name}wasm$`) }, () => (workers ? { path: `#${file}`, external: true } : { path: file, namespace: 'finding' }));
    }
    onLoad({ filter: /./, namespace: 'glue' }, async ({ path }) => {
      // Nobody wrote it, so nobody needs the names of its functions.
      const { code } = await transform(readFileSync(path, 'utf8'), { minify: true, format: 'esm', target: 'es2022' });
      return { contents: code };
    });
    onLoad({ filter: /./, namespace: 'finding' }, ({ path }) => ({ contents: finding('file', path), loader: 'ts', resolveDir: 'src' }));
    if (!modules['rsa-']) onResolve({ filter: /^\.\/rsa\.js$/ }, () => ({ path: 'rsa', namespace: 'none' }));
    onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'export const rsaModule = undefined;' }));
    if (!whole) onResolve({ filter: OUTSIDE }, () => ({ path: `./base.${format === 'cjs' ? 'cjs' : 'js'}`, external: true, sideEffects: false }));
  },
});

/** How a platform comes by a module. */
const finding = (platform, file) => readFileSync(`src/wasm/${platform}.ts`, 'utf8').replaceAll('/sanspay.wasm', `/${file}`);

const CORE = { glue: 'full', file: 'sanspay.wasm' };
const RSA = { glue: 'rsa', file: 'sanspay-rsa.wasm' };
const SLIM = { glue: 'slim', file: 'sanspay-slim.wasm' };

for (const { glue, file } of [CORE, RSA, SLIM]) {
  copyFileSync(`wasm/${glue}/sanspay_bg.wasm`, `dist/${file}`);
  await program(file.replace('.wasm', '.worker'), 'esm', finding('worker', file));
  // Vercel's edge wants to be told that the file is to be compiled.
  await program(file.replace('.wasm', '.edge'), 'esm', finding('worker', file).replace(".wasm'", ".wasm?module'"), { external: ['*?module'] });
}

for (const format of ['esm', 'cjs']) {
  await program('base', format, BASE.map((file) => `export * from './${file}.js';`).join('\n'));
  for (const [entry, modules] of [
    ['index', { '': CORE, 'rsa-': RSA }],
    ['slim', { '': SLIM }],
  ]) {
    const way = (name, how) =>
      // The glue has classes of the same names, and not all of them in slim.
      program(name, format, `export * from './${entry}.js';`, { logOverride: { 'import-is-undefined': 'silent' }, plugins: [ways({ modules, ...how }, format)] });
    await way(entry, { whole: format === 'esm' && entry === 'index' });
    if (format === 'esm') await way(`${entry}.worker`, { workers: true });
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
