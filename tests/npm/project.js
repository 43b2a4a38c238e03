// Throw-away projects that have installed the packed package, and the sandbox that they talk to.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { Sandbox } from '../browser/sandbox.js';
import { ENDING } from './story.js';

/** Where the tools of these tests are, for projects that do not install their own. */
export const TOOLS = join(import.meta.dirname, 'node_modules');

/** The two ways into the package. */
export const ENTRIES = ['sanspay', 'sanspay/slim'];

/** xtask says where the packed package is, where projects may be made, and where Deno is. */
const { SANSPAY_TARBALL, SANSPAY_PROJECTS } = process.env;
export const { DENO } = process.env;

/** For Deno: it asks nobody for leave, and nothing of the network but what the test does. */
export const QUIET = {
  DENO_DIR: join(SANSPAY_PROJECTS ?? '', 'deno-cache'),
  DENO_NO_PROMPT: '1',
  DENO_NO_UPDATE_CHECK: '1',
  NO_COLOR: '1',
};

/** A new folder with the package installed into it, and these files. */
export async function project(name, files = {}, { type = 'module' } = {}) {
  assert.ok(
    SANSPAY_TARBALL && SANSPAY_PROJECTS && DENO,
    'SANSPAY_TARBALL, SANSPAY_PROJECTS and DENO are not set; `cargo xtask test npm` packs the package and sets them',
  );
  mkdirSync(SANSPAY_PROJECTS, { recursive: true });
  const folder = mkdtempSync(join(SANSPAY_PROJECTS, `${name}-`));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, private: true, type }));
  // Offline: a package without dependencies needs no registry.
  await run(folder, 'npm', ['install', '--offline', '--no-audit', '--no-fund', SANSPAY_TARBALL]);
  cpSync(join(import.meta.dirname, 'story.js'), join(folder, 'story.mjs'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

/** A program that tells the story and prints how it ended. */
export const program = (entry) => `
  import * as sanspay from '${entry}';
  import { story } from './story.mjs';
  console.log(JSON.stringify(await story(sanspay, JSON.parse(process.env.WORLD))));
`;

export async function startSandbox() {
  const sandbox = await Sandbox.start();
  return { sandbox, env: { WORLD: JSON.stringify(sandbox.world) } };
}

/** Runs a program that tells the story, and looks at how it ended. */
export async function tells(folder, command, args, env) {
  const output = await run(folder, command, args, env);
  assert.deepEqual(JSON.parse(output), ENDING);
}

export async function run(folder, command, args, env = {}) {
  try {
    const options = { cwd: folder, env: { ...process.env, ...env }, timeout: 60_000 };
    return (await promisify(execFile)(command, args, options)).stdout;
  } catch (error) {
    // Its own message leaves out what a compiler said on the other stream.
    return assert.fail(`${command} ${args.join(' ')} in ${folder}: ${error.message}\n${error.stdout}`);
  }
}
