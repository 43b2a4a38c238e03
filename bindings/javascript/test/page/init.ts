/** In a page the module is waited for; then everything is there at once, as the tests have it in Node. */
import { init } from 'sanspay';
import { init as initSlim } from 'sanspay/slim';

await Promise.all([init(), initSlim()]);
