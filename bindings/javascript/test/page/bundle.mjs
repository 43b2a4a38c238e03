// Makes one file for a page of a test file: `node:test` and `node:assert` as they are in this folder, the repository's
// files inside. `sanspay` stays outside: the page gets it as its users do.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const HERE = import.meta.dirname;
const TESTS = join(HERE, '../../../../tests');

/** What `files.ts` reads from the disk. */
function files() {
  const folders = ['answers', 'stories', 'vectors'];
  const texts = {};
  for (const name of folders.flatMap((folder) => readdirSync(join(TESTS, folder), { recursive: true }).map((file) => `${folder}/${file}`))) {
    if (/\.(json|pem)$/.test(name)) texts[name] = readFileSync(join(TESTS, name), 'utf8');
  }
  return `
    const texts = ${JSON.stringify(texts)};
    export const fileText = (path) => texts[path];
    export const fileNames = (folder) => Object.keys(texts).filter((name) => name.startsWith(folder)).map((name) => name.slice(folder.length));`;
}

const filesInside = {
  name: 'files',
  setup(build) {
    build.onResolve({ filter: /^\.\/files\.js$/ }, () => ({ path: 'files', namespace: 'files' }));
    build.onLoad({ filter: /.*/, namespace: 'files' }, () => ({ contents: files() }));
  },
};

/** A module that runs `test/${name}.test.ts` and exports a promise of how its tests `ended`. */
export async function bundleForPage(name, { sandbox, receiver }) {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import './init.ts';
        import '../${name}.test.ts';
        import { runAll } from 'node:test';
        export const ended = runAll();`,
      resolveDir: HERE,
    },
    bundle: true,
    // Of the package, which has no side effects; tests have nothing else.
    ignoreAnnotations: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    external: ['sanspay', 'sanspay/slim'],
    alias: { 'node:test': join(HERE, 'node-test.ts'), 'node:assert/strict': join(HERE, 'node-assert.ts') },
    define: { 'process.env.SANDBOX_URL': JSON.stringify(sandbox), 'process.env.RECEIVER_URL': JSON.stringify(receiver) },
    plugins: [filesInside],
  });
  return outputFiles[0].text;
}
