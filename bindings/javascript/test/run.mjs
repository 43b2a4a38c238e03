// Builds the tests and runs them against the built package. SANDBOX_URL says where the sandbox listens.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { openReceiver } from './receiver.mjs';

process.chdir(join(import.meta.dirname, '..'));
if (!process.env.SANDBOX_URL) {
  console.error('SANDBOX_URL is not set: start the sandbox and give the address of its api port, or `cargo xtask test javascript`');
  process.exit(1);
}
// Inside the package, so that `import 'sanspay'` means what it will mean to its users.
const built = 'test/built';
rmSync(built, { recursive: true, force: true });
const tests = readdirSync('test').filter((file) => file.endsWith('.ts') && (process.argv.length < 3 || !file.endsWith('.test.ts') || process.argv.includes(file)));
await build({ entryPoints: tests.map((file) => `test/${file}`), outdir: built, format: 'esm', target: 'node20', sourcemap: 'inline' });
const files = readdirSync(built).filter((file) => file.endsWith('.test.js'));
const receiver = await openReceiver();
const tested = spawn(
  process.execPath,
  ['--enable-source-maps', '--test', '--test-reporter=spec', ...files.map((file) => join(built, file))],
  { stdio: 'inherit', env: { ...process.env, RECEIVER_URL: receiver.url } },
);
const [status] = await once(tested, 'exit');
receiver.close();
process.exitCode = status ?? 1;
