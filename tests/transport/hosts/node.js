// The package's transport over Node's fetch.

import { bundle } from './bundle.js';

const { perform } = await import(await bundle());
await perform(process.env.CERTIFY_URL);
