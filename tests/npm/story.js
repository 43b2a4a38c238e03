// What every throw-away project does with the package, whichever way it got it: a signed request to Wonder, a charge
// of Omise, and an error that can be told from others.

export async function story(sanspay, world) {
  const { NotFoundError, Omise, PayError, Wonder, responseOf } = sanspay;
  const { api_url, vault_url, wonder_url, platform, wonder: app } = world;
  const allowed = { dangerouslyAllowSecretsInBrowser: true };

  const wonder = new Wonder({ appId: app.app_id, privateKey: app.private_key_pem, url: wonder_url, ...allowed });
  const { message } = await wonder.echo({ message: 'Hello,Wonder!' });

  const omise = new Omise({
    publicKey: platform.public_key,
    secretKey: platform.secret_key,
    apiUrl: api_url,
    vaultUrl: vault_url,
    ...allowed,
  });
  const card = {
    name: 'Somchai Prasert',
    number: '4242424242424242',
    expiration_month: 12,
    expiration_year: 2032,
    security_code: '123',
  };
  const token = await omise.tokens.create({ card });
  const charge = await omise.charges.create({ amount: 10_000, currency: 'THB', card: token.id });

  const error = await omise.charges.get('chrg_test_none').catch((error) => error);
  return {
    message,
    charge: [charge.amount, charge.status, responseOf(charge).status],
    // The name too: minifiers rename classes.
    error: [error instanceof NotFoundError, error instanceof PayError, error.name, error.code],
  };
}

export const ENDING = {
  message: 'Hello,Wonder!',
  charge: [10_000, 'successful', 200],
  error: [true, true, 'NotFoundError', 'not_found'],
};
