// The package's transport over Node's fetch.

import { bundle } from './bundle.js';

const code = await bundle({ format: 'esm' });
const { perform } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
await perform(process.env.CERTIFY_URL);
