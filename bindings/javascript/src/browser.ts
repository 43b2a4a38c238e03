import { server } from '#wasm';
import { MisuseError } from './errors.js';

/** Whether people who are not the merchant can read what this program holds. */
export function isBrowser(): boolean {
  const here = globalThis as Record<string, unknown>;
  if (typeof here.window === 'object' && typeof here.document === 'object') return true;
  if (server || 'Deno' in here || 'Bun' in here || 'EdgeRuntime' in here) return false;
  const { process, navigator } = here as {
    process?: { versions?: { node?: string } };
    navigator?: { userAgent?: string };
  };
  if (process?.versions?.node !== undefined || navigator?.userAgent === 'Cloudflare-Workers') return false;
  return typeof here.importScripts === 'function' || typeof here.WorkerGlobalScope === 'function';
}

export function refuseInBrowser(secret: string, instead: string, allowed: boolean): void {
  if (allowed || !isBrowser()) return;
  throw new MisuseError({
    detail:
      `${secret} must not be in a browser, where everybody can read it and take your money with it: ${instead}. ` +
      'If this is no public page (a test, a kiosk), say so with `dangerouslyAllowSecretsInBrowser: true`',
  });
}
