/** What TypeScript has to accept and refuse, read in a project of its own as a module and as CommonJS. Never run. */
import { type Charge, init, KeyError, Omise, OmiseWebhook, PayError, responseOf, webCryptoSigner } from 'sanspay';
import { Omise as SlimOmise, Wonder } from 'sanspay/slim';

export async function consumer(): Promise<void> {
  const omise = new Omise({ secretKey: 'skey_test_1', timeout: 1_000 });
  const charge: Charge = await omise.charges.create({ amount: 1, currency: 'THB' }, { signal: AbortSignal.timeout(1) });
  const id: string = charge.id;
  const body: Uint8Array = responseOf(charge).body;
  for await (const one of omise.onBehalfOf('ckey_test_1').charges.iter({ limit: 1 })) console.log(one.id, id, body);
  // @ts-expect-error a key is text
  new Omise({ secretKey: 7 });
  // @ts-expect-error an amount is a number of subunits
  await omise.charges.create({ amount: '100.00', currency: 'THB' });
  // @ts-expect-error no such option
  new SlimOmise({ secret: 'skey_test_1' });
  try {
    await init(new Uint8Array(0));
  } catch (error) {
    if (error instanceof KeyError) {
      const kind: 'Key' = error.kind;
      console.log(kind);
    } else if (error instanceof PayError && error.kind === 'Declined') console.log(error.code);
  }
  new OmiseWebhook(['a', 'b'], { tolerance: 60 }).verify({ 'omise-signature': ['x'] }, 'x').key;
  new Wonder({ appId: '', signer: async (message) => message });
  new Wonder({ appId: '', signer: await webCryptoSigner('x') });
}
