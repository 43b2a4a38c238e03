// The package's transport with what asks it, in one file. The package itself does not export its transport.

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The address of a module that exports `perform`. */
export async function bundle() {
  const { build } = createRequire(here('../../../bindings/javascript/package.json'))('esbuild');
  const { outputFiles } = await build({
    entryPoints: [here('perform.js')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    // How the package comes by its WebAssembly, which a transport has no use for.
    alias: { '#wasm': here('../../../bindings/javascript/src/wasm/file.ts') },
  });
  return `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`;
}
