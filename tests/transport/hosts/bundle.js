// The package's transport with what asks it, in one file. The package itself does not export its transport.

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export async function bundle(options) {
  const { build } = createRequire(here('../../../bindings/javascript/package.json'))('esbuild');
  const entryPoints = [here('perform.js')];
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, target: 'es2022', ...options });
  return outputFiles[0].text;
}
