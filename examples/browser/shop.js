// What a marketplace's server does: it knows the prices and holds the keys, and charges for its sellers.

import { randomUUID } from 'node:crypto';

// In a shop of yours: import { Omise } from 'sanspay';
import { Omise } from '../../bindings/javascript/dist/index.js';

/** Prices in subunits. The browser says which one it wants, never what it costs. */
const GOODS = [
  { id: 'beans', name: 'Coffee beans, 500 g', seller: 'Baan Coffee', amount: 38_000, currency: 'THB' },
  { id: 'bowl', name: 'Ceramic bowl, celadon', seller: 'Chiang Mai Ceramics', amount: 123_450, currency: 'THB' },
];

/** From this amount on the shop wants the bank to ask the payer. */
const ASK_BANK_FROM = 100_000;

/** What a payer may be told, with the HTTP status that goes with it. */
export class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export class Shop {
  /** In memory: a shop keeps its orders in a database, before it charges. */
  #orders = new Map();
  #sandbox;

  /** @param sandbox its address; a real shop has its keys from its own settings instead */
  constructor(sandbox) {
    this.#sandbox = sandbox;
  }

  /** What is for sale, and the key that the browser may have. With real keys there is no `vault_url` to tell. */
  async window() {
    const { platform, vault_url } = await this.#world();
    return { goods: GOODS, public_key: platform.public_key, vault_url };
  }

  /** Where cards become tokens; nothing while the shop is closed. */
  async vault() {
    const world = await this.#world().catch(() => undefined);
    return world?.vault_url;
  }

  /** Charges a token for what was chosen. */
  async pay({ token, goods: wanted }, address) {
    const goods = GOODS.find(({ id }) => id === wanted);
    if (!goods) throw new Refusal(400, 'That is not for sale.');
    if (typeof token !== 'string' || !/^tokn_\w+$/.test(token)) throw new Refusal(400, 'That is no token of a card.');
    const order = randomUUID();
    const { amount, currency, name } = goods;
    const charge = await (await this.#seller(goods.seller)).charges.create({
      amount,
      currency,
      card: token,
      description: name,
      metadata: { order },
      return_uri: `${address}/checkout?order=${order}`,
      ...(amount >= ASK_BANK_FROM ? { authentication: '3DS' } : {}),
    });
    this.#orders.set(order, { goods, charge: charge.id });
    return shown(order, goods, charge);
  }

  /** How an order stands. Coming back from the bank proves nothing, so the charge is asked for. */
  async order(id) {
    const order = this.#orders.get(id);
    if (!order) throw new Refusal(404, 'There is no such order. The examples’ server forgets them when it ends.');
    return shown(id, order.goods, await (await this.#seller(order.goods.seller)).charges.get(order.charge));
  }

  /** A client that acts for this seller: what it takes is on the seller's books. */
  async #seller(name) {
    const world = await this.#world();
    const { id } = world.sellers.find((seller) => seller.name === name);
    const chain = world.chains.find(({ seller_id }) => seller_id === id);
    const platform = new Omise({ secretKey: world.platform.secret_key, apiUrl: world.api_url, vaultUrl: world.vault_url });
    return platform.onBehalfOf(chain.key);
  }

  /** The sandbox's keys and addresses. */
  async #world() {
    const answer = await fetch(`${this.#sandbox}/sandbox/world`).catch(() => undefined);
    if (!answer?.ok) throw new Refusal(503, `The shop is closed: no sandbox answers at ${this.#sandbox}. Start it with “cargo run -p sanspay-sandbox”.`);
    return await answer.json();
  }
}

function shown(order, { name, seller }, { id, status, amount, currency, failure_code, authorize_uri }) {
  return { order, name, seller, charge: id, status, amount, currency, failure_code, authorize_uri };
}
