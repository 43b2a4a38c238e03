/** The repository's `tests` folder. In a page the same comes from a module that the bundler makes of it. */
import { readdirSync, readFileSync } from 'node:fs';

const TESTS = new URL('../../../../tests/', import.meta.url);

export const fileText = (path: string): string => readFileSync(new URL(path, TESTS), 'utf8');
export const fileNames = (folder: string): string[] => readdirSync(new URL(folder, TESTS));
