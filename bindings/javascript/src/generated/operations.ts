// Made by `cargo xtask generate`; changes by hand are lost.

import type { CallOptions, Runner } from '../runner.js';
import type {
  Account,
  AddRecurringCycles,
  Balance,
  BillingConfig,
  BillingConfigList,
  CalculateRecurringCycles,
  CancelRecurringPlan,
  CancelledRecurringPlan,
  Capability,
  CaptureCharge,
  CaptureTransaction,
  Card,
  CardList,
  CardTransaction,
  CardTransactionList,
  Chain,
  ChainList,
  Charge,
  ChargeList,
  CheckOrder,
  CheckPaymentToken,
  CloseOrder,
  CreateBillingConfig,
  CreateCharge,
  CreateDocument,
  CreateIssuedCard,
  CreateLink,
  CreateOrder,
  CreatePaymentToken,
  CreateRecipient,
  CreateRecurringItem,
  CreateRecurringPlan,
  CreateRefund,
  CreateSchedule,
  CreateSource,
  CreateToken,
  CreateTransaction,
  CreateTransfer,
  CreatedOrder,
  Currency,
  DeletePaymentToken,
  DeletedPaymentToken,
  Dispute,
  DisputeList,
  DocumentList,
  Echo,
  Echoed,
  EditRecurringPlan,
  EventList,
  Forex,
  GetCharge,
  GetCustomerByToken,
  GetDispute,
  GetOccurrence,
  GetRecurringOrder,
  GetRecurringPlan,
  IssuedCard,
  JsonValue,
  Link,
  LinkList,
  ListAllRefunds,
  ListBillingConfigs,
  ListCardTransactions,
  ListCards,
  ListChains,
  ListChargeEvents,
  ListChargeSchedules,
  ListCharges,
  ListClosedDisputes,
  ListCustomerSchedules,
  ListDisputes,
  ListDocuments,
  ListEvents,
  ListLinkCharges,
  ListLinks,
  ListOccurrences,
  ListOpenDisputes,
  ListOrders,
  ListPaymentTokens,
  ListPendingDisputes,
  ListReceipts,
  ListRecipientSchedules,
  ListRecipients,
  ListRecurringItems,
  ListRecurringPlans,
  ListRefunds,
  ListSchedules,
  ListTransactions,
  ListTransferSchedules,
  ListTransfers,
  ListedOrder,
  Occurrence,
  OccurrenceList,
  OmiseCreateCustomer,
  OmiseCustomer,
  OmiseCustomerList,
  OmiseDocument,
  OmiseEvent,
  OmiseGetCustomer,
  OmiseListCustomers,
  OmiseTransaction,
  Order,
  OrderList,
  PaymentMethods,
  PaymentToken,
  PaymentTokenList,
  PlacedRecurringOrder,
  PutCustomer,
  Receipt,
  ReceiptList,
  Recipient,
  RecipientList,
  RecurringDeletion,
  RecurringItem,
  RecurringItemList,
  RecurringPlan,
  RecurringPlanList,
  Refund,
  RefundList,
  RefundTransaction,
  Schedule,
  ScheduleList,
  Search,
  SearchResult,
  Source,
  Token,
  TransactionList,
  Transfer,
  TransferList,
  UpdateAccount,
  UpdateCard,
  UpdateCharge,
  UpdateCustomer,
  UpdateDispute,
  UpdateRecipient,
  UpdateTransfer,
  VoidOrder,
  VoidTransaction,
  WonderCreateCustomer,
  WonderCustomer,
  WonderCustomerList,
  WonderListCustomers,
} from './types.js';

/** `omise.account` */
export class OmiseAccount {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /** `GET /account` · api host · secret or chain key */
  get(options?: CallOptions): Promise<Account> {
    return this.#runner.run('omise.account.get', {}, options);
  }

  /**
   * What is left out stays as it is.
   *
   * `PATCH /account` · api host · secret key
   */
  update(params: UpdateAccount = {}, options?: CallOptions): Promise<Account> {
    return this.#runner.run('omise.account.update', params, options);
  }
}

/** `omise.balance` */
export class OmiseBalance {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /** `GET /balance` · api host · secret or chain key */
  get(options?: CallOptions): Promise<Balance> {
    return this.#runner.run('omise.balance.get', {}, options);
  }
}

/** `omise.transactions` */
export class OmiseTransactions {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /** `GET /transactions` · api host · secret or chain key */
  list(params: ListTransactions = {}, options?: CallOptions): Promise<TransactionList> {
    return this.#runner.run('omise.transactions.list', params, options);
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(params: ListTransactions = {}, options?: CallOptions): AsyncGenerator<OmiseTransaction> {
    const pages = this.#runner.pages<TransactionList>('omise.transactions.list', params, options);
    for await (const page of pages) yield* page.data;
  }

  /**
   * `GET /transactions/{id}` · api host · secret or chain key
   *
   * @param transaction `trxn_…`
   */
  get(transaction: string, options?: CallOptions): Promise<OmiseTransaction> {
    return this.#runner.run('omise.transactions.get', { transaction }, options);
  }
}

/** `omise.capability` */
export class OmiseCapability {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * Always of the merchant itself, also while acting for a sub-merchant.
   *
   * `GET /capability` · api host · secret key, or public key
   */
  get(options?: CallOptions): Promise<Capability> {
    return this.#runner.run('omise.capability.get', {}, options);
  }
}

/** `omise.forex` */
export class OmiseForex {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * `GET /forex/{currency}` · api host · secret or chain key
   *
   * @param currency What is to be changed, in any letter case.
   */
  get(currency: Currency, options?: CallOptions): Promise<Forex> {
    return this.#runner.run('omise.forex.get', { currency }, options);
  }
}

/** `omise.tokens` */
export class OmiseTokens {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * Make it where the payer types: raw card numbers on a server bring PCI duty. For a
   * sub-merchant too, the token is made with the merchant's public key.
   *
   * `POST /tokens` · vault host · public key
   */
  create(params: CreateToken, options?: CallOptions): Promise<Token> {
    return this.#runner.run('omise.tokens.create', params, options);
  }

  /**
   * `GET /tokens/{id}` · vault host · public key
   *
   * @param token `tokn_…`
   */
  get(token: string, options?: CallOptions): Promise<Token> {
    return this.#runner.run('omise.tokens.get', { token }, options);
  }
}

/** `omise.customers` */
export class OmiseCustomers {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * That a chain key works is a *choice* of the reference, here and for all of customers and cards.
   *
   * `POST /customers` · api host · secret or chain key
   */
  create(params: OmiseCreateCustomer = {}, options?: CallOptions): Promise<OmiseCustomer> {
    return this.#runner.run('omise.customers.create', params, options);
  }

  /** `GET /customers` · api host · secret or chain key */
  list(params: OmiseListCustomers = {}, options?: CallOptions): Promise<OmiseCustomerList> {
    return this.#runner.run('omise.customers.list', params, options);
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(params: OmiseListCustomers = {}, options?: CallOptions): AsyncGenerator<OmiseCustomer> {
    const pages = this.#runner.pages<OmiseCustomerList>('omise.customers.list', params, options);
    for await (const page of pages) yield* page.data;
  }

  /**
   * A deleted customer is not found (*third-party*).
   *
   * `GET /customers/{id}` · api host · secret or chain key
   *
   * @param customer `cust_…`
   */
  get(customer: string, params: OmiseGetCustomer = {}, options?: CallOptions): Promise<OmiseCustomer> {
    return this.#runner.run('omise.customers.get', params, options, { customer });
  }

  /**
   * What is left out stays as it is.
   *
   * `PATCH /customers/{id}` · api host · secret or chain key
   *
   * @param customer `cust_…`
   */
  update(customer: string, params: UpdateCustomer = {}, options?: CallOptions): Promise<OmiseCustomer> {
    return this.#runner.run('omise.customers.update', params, options, { customer });
  }

  /**
   * The cards go with it; charges made of them stay. Sent again after an answer was lost, it is
   * not found: 404 then says that it is gone.
   *
   * `DELETE /customers/{id}` · api host · secret or chain key
   *
   * @param customer `cust_…`
   */
  delete(customer: string, options?: CallOptions): Promise<OmiseCustomer> {
    return this.#runner.run('omise.customers.delete', { customer }, options);
  }

  /**
   * `GET /customers/{id}/schedules` · api host · secret or chain key (the latter a *choice*)
   *
   * @param customer `cust_…`
   */
  listSchedules(customer: string, params: ListCustomerSchedules = {}, options?: CallOptions): Promise<ScheduleList> {
    return this.#runner.run('omise.customers.list_schedules', params, options, { customer });
  }

  /** The rows of all pages of `listSchedules`. The next page is fetched when it is needed. */
  async *iterSchedules(customer: string, params: ListCustomerSchedules = {}, options?: CallOptions): AsyncGenerator<Schedule> {
    const pages = this.#runner.pages<ScheduleList>('omise.customers.list_schedules', params, options, { customer });
    for await (const page of pages) yield* page.data;
  }
}

/** `omise.cards` */
export class OmiseCards {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * `GET /customers/{id}/cards` · api host · secret or chain key
   *
   * @param customer `cust_…`
   */
  list(customer: string, params: ListCards = {}, options?: CallOptions): Promise<CardList> {
    return this.#runner.run('omise.cards.list', params, options, { customer });
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(customer: string, params: ListCards = {}, options?: CallOptions): AsyncGenerator<Card> {
    const pages = this.#runner.pages<CardList>('omise.cards.list', params, options, { customer });
    for await (const page of pages) yield* page.data;
  }

  /**
   * A deleted card is not found (*third-party*).
   *
   * `GET /customers/{id}/cards/{card_id}` · api host · secret or chain key
   *
   * @param customer `cust_…`
   * @param card `card_…`
   */
  get(customer: string, card: string, options?: CallOptions): Promise<Card> {
    return this.#runner.run('omise.cards.get', { customer, card }, options);
  }

  /**
   * What is left out stays as it is. Number and security code cannot change: that is a new card.
   *
   * `PATCH /customers/{id}/cards/{card_id}` · api host · secret or chain key
   *
   * @param customer `cust_…`
   * @param card `card_…`
   */
  update(customer: string, card: string, params: UpdateCard = {}, options?: CallOptions): Promise<Card> {
    return this.#runner.run('omise.cards.update', params, options, { customer, card });
  }

  /**
   * If it was the default, another card becomes it. Sent again after an answer was lost, it is not
   * found: 404 then says that it is gone.
   *
   * `DELETE /customers/{id}/cards/{card_id}` · api host · secret or chain key
   *
   * @param customer `cust_…`
   * @param card `card_…`
   */
  delete(customer: string, card: string, options?: CallOptions): Promise<Card> {
    return this.#runner.run('omise.cards.delete', { customer, card }, options);
  }
}

/** `omise.chains` */
export class OmiseChains {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * Revoked chains are listed too.
   *
   * `GET /chains` · api host · secret key
   */
  list(params: ListChains = {}, options?: CallOptions): Promise<ChainList> {
    return this.#runner.run('omise.chains.list', params, options);
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(params: ListChains = {}, options?: CallOptions): AsyncGenerator<Chain> {
    const pages = this.#runner.pages<ChainList>('omise.chains.list', params, options);
    for await (const page of pages) yield* page.data;
  }

  /**
   * `GET /chains/{id}` · api host · secret key
   *
   * @param chain `acch_…`
   */
  get(chain: string, options?: CallOptions): Promise<Chain> {
    return this.#runner.run('omise.chains.get', { chain }, options);
  }

  /**
   * It cannot be undone: the sub-merchant has to consent again on the dashboard.
   *
   * `POST /chains/{id}/revoke` · api host · secret key
   *
   * @param chain `acch_…`
   */
  revoke(chain: string, options?: CallOptions): Promise<Chain> {
    return this.#runner.run('omise.chains.revoke', { chain }, options);
  }
}

/** `omise.charges` */
export class OmiseCharges {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * Pays with exactly one of `card`, `customer` (its default card, or `card` too) and `source`; only
   * white-label installments take a `card` and a `source` together.
   * A declined card is a result: look at `status` and `failure_code`.
   *
   * `POST /charges` · api host · secret or chain key
   */
  create(params: CreateCharge, options?: CallOptions): Promise<Charge> {
    return this.#runner.run('omise.charges.create', params, options);
  }

  /** `GET /charges` · api host · secret or chain key */
  list(params: ListCharges = {}, options?: CallOptions): Promise<ChargeList> {
    return this.#runner.run('omise.charges.list', params, options);
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(params: ListCharges = {}, options?: CallOptions): AsyncGenerator<Charge> {
    const pages = this.#runner.pages<ChargeList>('omise.charges.list', params, options);
    for await (const page of pages) yield* page.data;
  }

  /**
   * `GET /charges/{id}` · api host · secret or chain key
   *
   * @param charge `chrg_…`
   */
  get(charge: string, params: GetCharge = {}, options?: CallOptions): Promise<Charge> {
    return this.#runner.run('omise.charges.get', params, options, { charge });
  }

  /**
   * `PATCH /charges/{id}` · api host · secret or chain key
   *
   * @param charge `chrg_…`
   */
  update(charge: string, params: UpdateCharge = {}, options?: CallOptions): Promise<Charge> {
    return this.#runner.run('omise.charges.update', params, options, { charge });
  }

  /**
   * Works while `capturable`.
   *
   * `POST /charges/{id}/capture` · api host · secret or chain key
   *
   * @param charge `chrg_…`
   */
  capture(charge: string, params: CaptureCharge = {}, options?: CallOptions): Promise<Charge> {
    return this.#runner.run('omise.charges.capture', params, options, { charge });
  }

  /**
   * Gives an uncaptured authorisation back. Works while `reversible`.
   *
   * `POST /charges/{id}/reverse` · api host · secret or chain key
   *
   * @param charge `chrg_…`
   */
  reverse(charge: string, options?: CallOptions): Promise<Charge> {
    return this.#runner.run('omise.charges.reverse', { charge }, options);
  }

  /**
   * Works while a charge of a source is `pending`; anything else answers `failed_expire`.
   *
   * `POST /charges/{id}/expire` · api host · secret or chain key
   *
   * @param charge `chrg_…`
   */
  expire(charge: string, options?: CallOptions): Promise<Charge> {
    return this.#runner.run('omise.charges.expire', { charge }, options);
  }

  /**
   * Pays a `pending` charge of a source as its payer would. The reference names the secret key; a
   * chain key reaches the sub-merchant's charges (*choice*).
   *
   * `POST /charges/{id}/mark_as_paid` · api host · secret or chain key · test mode only
   *
   * @param charge `chrg_…`
   */
  markAsPaid(charge: string, options?: CallOptions): Promise<Charge> {
    return this.#runner.run('omise.charges.mark_as_paid', { charge }, options);
  }

  /**
   * Lets a `pending` charge of a source fail as if its payer had. The reference names the secret
   * key; a chain key reaches the sub-merchant's charges (*choice*).
   *
   * `POST /charges/{id}/mark_as_failed` · api host · secret or chain key · test mode only
   *
   * @param charge `chrg_…`
   */
  markAsFailed(charge: string, options?: CallOptions): Promise<Charge> {
    return this.#runner.run('omise.charges.mark_as_failed', { charge }, options);
  }

  /**
   * The schedules that repeat a charge.
   *
   * `GET /charges/schedules` · api host · secret or chain key (the latter a *choice*)
   */
  listSchedules(params: ListChargeSchedules = {}, options?: CallOptions): Promise<ScheduleList> {
    return this.#runner.run('omise.charges.list_schedules', params, options);
  }

  /** The rows of all pages of `listSchedules`. The next page is fetched when it is needed. */
  async *iterSchedules(params: ListChargeSchedules = {}, options?: CallOptions): AsyncGenerator<Schedule> {
    const pages = this.#runner.pages<ScheduleList>('omise.charges.list_schedules', params, options);
    for await (const page of pages) yield* page.data;
  }
}

/** `omise.sources` */
export class OmiseSources {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * A source is good for one charge of its own amount and currency. It belongs to the merchant,
   * like a token; with a chain key it is charged on the sub-merchant's books (*guess*: nothing is
   * documented of sources and chains).
   *
   * Which parameter goes with which type is *observed*; that `bank`, `barcode`, `phone_number`,
   * `installment_term` and, for econtext, `name` and `email` cannot be left out there is a *choice*.
   *
   * `POST /sources` · api host · public or secret key
   */
  create(params: CreateSource, options?: CallOptions): Promise<Source> {
    return this.#runner.run('omise.sources.create', params, options);
  }

  /**
   * The secret key if there is one: only the documentation takes a public key here, recordings
   * have the secret one.
   *
   * `GET /sources/{id}` · api host · public or secret key
   *
   * @param source `src_…`
   */
  get(source: string, options?: CallOptions): Promise<Source> {
    return this.#runner.run('omise.sources.get', { source }, options);
  }
}

/** `omise.refunds` */
export class OmiseRefunds {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * There is no void of its own: `void` asks for one, and `voided` of the refund says what it
   * became.
   *
   * `POST /charges/{id}/refunds` · api host · secret or chain key
   *
   * @param charge `chrg_…`
   */
  create(charge: string, params: CreateRefund, options?: CallOptions): Promise<Refund> {
    return this.#runner.run('omise.refunds.create', params, options, { charge });
  }

  /**
   * `GET /charges/{id}/refunds` · api host · secret or chain key
   *
   * @param charge `chrg_…`
   */
  list(charge: string, params: ListRefunds = {}, options?: CallOptions): Promise<RefundList> {
    return this.#runner.run('omise.refunds.list', params, options, { charge });
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(charge: string, params: ListRefunds = {}, options?: CallOptions): AsyncGenerator<Refund> {
    const pages = this.#runner.pages<RefundList>('omise.refunds.list', params, options, { charge });
    for await (const page of pages) yield* page.data;
  }

  /**
   * `GET /charges/{id}/refunds/{refund_id}` · api host · secret or chain key
   *
   * @param charge `chrg_…`
   * @param refund `rfnd_…`
   */
  get(charge: string, refund: string, options?: CallOptions): Promise<Refund> {
    return this.#runner.run('omise.refunds.get', { charge, refund }, options);
  }

  /**
   * All refunds on the books of the key, whatever they were charged with.
   *
   * `GET /refunds` · api host · secret or chain key
   */
  listAll(params: ListAllRefunds = {}, options?: CallOptions): Promise<RefundList> {
    return this.#runner.run('omise.refunds.list_all', params, options);
  }

  /** The rows of all pages of `listAll`. The next page is fetched when it is needed. */
  async *iterAll(params: ListAllRefunds = {}, options?: CallOptions): AsyncGenerator<Refund> {
    const pages = this.#runner.pages<RefundList>('omise.refunds.list_all', params, options);
    for await (const page of pages) yield* page.data;
  }
}

/** `omise.transfers` */
export class OmiseTransfers {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /** `POST /transfers` · api host · secret or chain key */
  create(params: CreateTransfer = {}, options?: CallOptions): Promise<Transfer> {
    return this.#runner.run('omise.transfers.create', params, options);
  }

  /** `GET /transfers` · api host · secret or chain key */
  list(params: ListTransfers = {}, options?: CallOptions): Promise<TransferList> {
    return this.#runner.run('omise.transfers.list', params, options);
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(params: ListTransfers = {}, options?: CallOptions): AsyncGenerator<Transfer> {
    const pages = this.#runner.pages<TransferList>('omise.transfers.list', params, options);
    for await (const page of pages) yield* page.data;
  }

  /**
   * `GET /transfers/{id}` · api host · secret or chain key
   *
   * @param transfer `trsf_…`
   */
  get(transfer: string, options?: CallOptions): Promise<Transfer> {
    return this.#runner.run('omise.transfers.get', { transfer }, options);
  }

  /**
   * Works until the transfer is sent.
   *
   * `PATCH /transfers/{id}` · api host · secret or chain key
   *
   * @param transfer `trsf_…`
   */
  update(transfer: string, params: UpdateTransfer = {}, options?: CallOptions): Promise<Transfer> {
    return this.#runner.run('omise.transfers.update', params, options, { transfer });
  }

  /**
   * Works until the transfer is sent. Afterwards it is not found (*third-party*).
   *
   * `DELETE /transfers/{id}` · api host · secret or chain key
   *
   * @param transfer `trsf_…`
   */
  delete(transfer: string, options?: CallOptions): Promise<Transfer> {
    return this.#runner.run('omise.transfers.delete', { transfer }, options);
  }

  /**
   * Plays the bank: in live mode it sends by itself.
   *
   * `POST /transfers/{id}/mark_as_sent` · api host · secret or chain key (the latter a *choice*) ·
   * test mode only
   *
   * @param transfer `trsf_…`
   */
  markAsSent(transfer: string, options?: CallOptions): Promise<Transfer> {
    return this.#runner.run('omise.transfers.mark_as_sent', { transfer }, options);
  }

  /**
   * Comes after `omise.transfers.markAsSent`.
   *
   * `POST /transfers/{id}/mark_as_paid` · api host · secret or chain key (the latter a *choice*) ·
   * test mode only
   *
   * @param transfer `trsf_…`
   */
  markAsPaid(transfer: string, options?: CallOptions): Promise<Transfer> {
    return this.#runner.run('omise.transfers.mark_as_paid', { transfer }, options);
  }

  /**
   * The schedules that repeat a transfer.
   *
   * `GET /transfers/schedules` · api host · secret or chain key (the latter a *choice*)
   */
  listSchedules(params: ListTransferSchedules = {}, options?: CallOptions): Promise<ScheduleList> {
    return this.#runner.run('omise.transfers.list_schedules', params, options);
  }

  /** The rows of all pages of `listSchedules`. The next page is fetched when it is needed. */
  async *iterSchedules(params: ListTransferSchedules = {}, options?: CallOptions): AsyncGenerator<Schedule> {
    const pages = this.#runner.pages<ScheduleList>('omise.transfers.list_schedules', params, options);
    for await (const page of pages) yield* page.data;
  }
}

/** `omise.recipients` */
export class OmiseRecipients {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * It starts neither verified nor active, and a transfer needs both: staff see to it in live
   * mode, `omise.recipients.verify` in test mode.
   *
   * `POST /recipients` · api host · secret or chain key (the latter a *choice*)
   */
  create(params: CreateRecipient, options?: CallOptions): Promise<Recipient> {
    return this.#runner.run('omise.recipients.create', params, options);
  }

  /** `GET /recipients` · api host · secret or chain key (the latter a *choice*) */
  list(params: ListRecipients = {}, options?: CallOptions): Promise<RecipientList> {
    return this.#runner.run('omise.recipients.list', params, options);
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(params: ListRecipients = {}, options?: CallOptions): AsyncGenerator<Recipient> {
    const pages = this.#runner.pages<RecipientList>('omise.recipients.list', params, options);
    for await (const page of pages) yield* page.data;
  }

  /**
   * `GET /recipients/{id}` · api host · secret or chain key (the latter a *choice*)
   *
   * @param recipient `recp_…`
   */
  get(recipient: string, options?: CallOptions): Promise<Recipient> {
    return this.#runner.run('omise.recipients.get', { recipient }, options);
  }

  /**
   * Another bank account has to be verified again (*third-party*).
   *
   * `PATCH /recipients/{id}` · api host · secret or chain key (the latter a *choice*)
   *
   * @param recipient `recp_…`
   */
  update(recipient: string, params: UpdateRecipient = {}, options?: CallOptions): Promise<Recipient> {
    return this.#runner.run('omise.recipients.update', params, options, { recipient });
  }

  /**
   * Afterwards it is not found (*third-party*).
   *
   * `DELETE /recipients/{id}` · api host · secret or chain key (the latter a *choice*)
   *
   * @param recipient `recp_…`
   */
  delete(recipient: string, options?: CallOptions): Promise<Recipient> {
    return this.#runner.run('omise.recipients.delete', { recipient }, options);
  }

  /**
   * Plays the staff, who verify bank accounts in live mode.
   *
   * `PATCH /recipients/{id}/verify` · api host · secret or chain key (the latter a *choice*) ·
   * test mode only
   *
   * @param recipient `recp_…`
   */
  verify(recipient: string, options?: CallOptions): Promise<Recipient> {
    return this.#runner.run('omise.recipients.verify', { recipient }, options);
  }

  /**
   * `GET /recipients/{id}/schedules` · api host · secret or chain key (the latter a *choice*)
   *
   * @param recipient `recp_…`
   */
  listSchedules(recipient: string, params: ListRecipientSchedules = {}, options?: CallOptions): Promise<ScheduleList> {
    return this.#runner.run('omise.recipients.list_schedules', params, options, { recipient });
  }

  /** The rows of all pages of `listSchedules`. The next page is fetched when it is needed. */
  async *iterSchedules(recipient: string, params: ListRecipientSchedules = {}, options?: CallOptions): AsyncGenerator<Schedule> {
    const pages = this.#runner.pages<ScheduleList>('omise.recipients.list_schedules', params, options, { recipient });
    for await (const page of pages) yield* page.data;
  }
}

/** `omise.schedules` */
export class OmiseSchedules {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * Repeats either a charge or a transfer. One that starts today runs at once.
   *
   * `POST /schedules` · api host · secret or chain key (the latter a *choice*)
   */
  create(params: CreateSchedule, options?: CallOptions): Promise<Schedule> {
    return this.#runner.run('omise.schedules.create', params, options);
  }

  /** `GET /schedules` · api host · secret or chain key (the latter a *choice*) */
  list(params: ListSchedules = {}, options?: CallOptions): Promise<ScheduleList> {
    return this.#runner.run('omise.schedules.list', params, options);
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(params: ListSchedules = {}, options?: CallOptions): AsyncGenerator<Schedule> {
    const pages = this.#runner.pages<ScheduleList>('omise.schedules.list', params, options);
    for await (const page of pages) yield* page.data;
  }

  /**
   * `GET /schedules/{id}` · api host · secret or chain key (the latter a *choice*)
   *
   * @param schedule `schd_…`
   */
  get(schedule: string, options?: CallOptions): Promise<Schedule> {
    return this.#runner.run('omise.schedules.get', { schedule }, options);
  }

  /**
   * What it has done stays done.
   *
   * `DELETE /schedules/{id}` · api host · secret or chain key (the latter a *choice*)
   *
   * @param schedule `schd_…`
   */
  delete(schedule: string, options?: CallOptions): Promise<Schedule> {
    return this.#runner.run('omise.schedules.delete', { schedule }, options);
  }

  /**
   * `GET /schedules/{id}/occurrences` · api host · secret or chain key (the latter a *choice*)
   *
   * @param schedule `schd_…`
   */
  listOccurrences(schedule: string, params: ListOccurrences = {}, options?: CallOptions): Promise<OccurrenceList> {
    return this.#runner.run('omise.schedules.list_occurrences', params, options, { schedule });
  }

  /** The rows of all pages of `listOccurrences`. The next page is fetched when it is needed. */
  async *iterOccurrences(schedule: string, params: ListOccurrences = {}, options?: CallOptions): AsyncGenerator<Occurrence> {
    const pages = this.#runner.pages<OccurrenceList>('omise.schedules.list_occurrences', params, options, { schedule });
    for await (const page of pages) yield* page.data;
  }
}

/** `omise.occurrences` */
export class OmiseOccurrences {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * `GET /occurrences/{id}` · api host · secret or chain key (the latter a *choice*)
   *
   * @param occurrence `occu_…`
   */
  get(occurrence: string, params: GetOccurrence = {}, options?: CallOptions): Promise<Occurrence> {
    return this.#runner.run('omise.occurrences.get', params, options, { occurrence });
  }
}

/** `omise.events` */
export class OmiseEvents {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /** `GET /events` · api host · secret key */
  list(params: ListEvents = {}, options?: CallOptions): Promise<EventList> {
    return this.#runner.run('omise.events.list', params, options);
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(params: ListEvents = {}, options?: CallOptions): AsyncGenerator<OmiseEvent> {
    const pages = this.#runner.pages<EventList>('omise.events.list', params, options);
    for await (const page of pages) yield* page.data;
  }

  /**
   * `GET /events/{id}` · api host · secret key
   *
   * @param event `evnt_…`
   */
  get(event: string, options?: CallOptions): Promise<OmiseEvent> {
    return this.#runner.run('omise.events.get', { event }, options);
  }

  /**
   * What happened to one charge (*observed* only).
   *
   * `GET /charges/{id}/events` · api host · secret or chain key
   *
   * Not documented: seen in an official client or a recording of one.
   *
   * @param charge `chrg_…`
   */
  listOfCharge(charge: string, params: ListChargeEvents = {}, options?: CallOptions): Promise<EventList> {
    return this.#runner.run('omise.events.list_of_charge', params, options, { charge });
  }

  /** The rows of all pages of `listOfCharge`. The next page is fetched when it is needed. */
  async *iterOfCharge(charge: string, params: ListChargeEvents = {}, options?: CallOptions): AsyncGenerator<OmiseEvent> {
    const pages = this.#runner.pages<EventList>('omise.events.list_of_charge', params, options, { charge });
    for await (const page of pages) yield* page.data;
  }
}

/** `omise.disputes` */
export class OmiseDisputes {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * Plays the payer who disputes a charge (*observed* only). A live key is an error before anything
   * is sent: there, disputes come from banks.
   *
   * `POST /charges/{id}/disputes` · api host · secret or chain key · test mode only
   *
   * Not documented: seen in an official client or a recording of one.
   *
   * @param charge `chrg_…`
   */
  create(charge: string, options?: CallOptions): Promise<Dispute> {
    return this.#runner.run('omise.disputes.create', { charge }, options);
  }

  /** `GET /disputes` · api host · secret or chain key */
  list(params: ListDisputes = {}, options?: CallOptions): Promise<DisputeList> {
    return this.#runner.run('omise.disputes.list', params, options);
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(params: ListDisputes = {}, options?: CallOptions): AsyncGenerator<Dispute> {
    const pages = this.#runner.pages<DisputeList>('omise.disputes.list', params, options);
    for await (const page of pages) yield* page.data;
  }

  /**
   * Those that wait for the merchant.
   *
   * `GET /disputes/open` · api host · secret or chain key
   */
  listOpen(params: ListOpenDisputes = {}, options?: CallOptions): Promise<DisputeList> {
    return this.#runner.run('omise.disputes.list_open', params, options);
  }

  /** The rows of all pages of `listOpen`. The next page is fetched when it is needed. */
  async *iterOpen(params: ListOpenDisputes = {}, options?: CallOptions): AsyncGenerator<Dispute> {
    const pages = this.#runner.pages<DisputeList>('omise.disputes.list_open', params, options);
    for await (const page of pages) yield* page.data;
  }

  /**
   * Those that wait for the bank.
   *
   * `GET /disputes/pending` · api host · secret or chain key
   */
  listPending(params: ListPendingDisputes = {}, options?: CallOptions): Promise<DisputeList> {
    return this.#runner.run('omise.disputes.list_pending', params, options);
  }

  /** The rows of all pages of `listPending`. The next page is fetched when it is needed. */
  async *iterPending(params: ListPendingDisputes = {}, options?: CallOptions): AsyncGenerator<Dispute> {
    const pages = this.#runner.pages<DisputeList>('omise.disputes.list_pending', params, options);
    for await (const page of pages) yield* page.data;
  }

  /**
   * Those won and those lost.
   *
   * `GET /disputes/closed` · api host · secret or chain key
   */
  listClosed(params: ListClosedDisputes = {}, options?: CallOptions): Promise<DisputeList> {
    return this.#runner.run('omise.disputes.list_closed', params, options);
  }

  /** The rows of all pages of `listClosed`. The next page is fetched when it is needed. */
  async *iterClosed(params: ListClosedDisputes = {}, options?: CallOptions): AsyncGenerator<Dispute> {
    const pages = this.#runner.pages<DisputeList>('omise.disputes.list_closed', params, options);
    for await (const page of pages) yield* page.data;
  }

  /**
   * `GET /disputes/{id}` · api host · secret or chain key
   *
   * @param dispute `dspt_…`
   */
  get(dispute: string, params: GetDispute = {}, options?: CallOptions): Promise<Dispute> {
    return this.#runner.run('omise.disputes.get', params, options, { dispute });
  }

  /**
   * A message is the merchant's answer: it turns `open` into `pending`, after which documents can
   * be neither added nor deleted. Send the documents first.
   *
   * `PATCH /disputes/{id}` · api host · secret or chain key
   *
   * @param dispute `dspt_…`
   */
  update(dispute: string, params: UpdateDispute = {}, options?: CallOptions): Promise<Dispute> {
    return this.#runner.run('omise.disputes.update', params, options, { dispute });
  }

  /**
   * Gives the money up: the dispute is `lost`.
   *
   * `PATCH /disputes/{id}/accept` · api host · secret or chain key
   *
   * @param dispute `dspt_…`
   */
  accept(dispute: string, options?: CallOptions): Promise<Dispute> {
    return this.#runner.run('omise.disputes.accept', { dispute }, options);
  }

  /**
   * Plays the bank that decides: `won` or `lost` (*observed* only; what it decides by is not known).
   * A live key is an error before anything is sent.
   *
   * `PATCH /disputes/{id}/close` · api host · secret or chain key · test mode only
   *
   * Not documented: seen in an official client or a recording of one.
   *
   * @param dispute `dspt_…`
   */
  close(dispute: string, options?: CallOptions): Promise<Dispute> {
    return this.#runner.run('omise.disputes.close', { dispute }, options);
  }
}

/** `omise.documents` */
export class OmiseDocuments {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * Works while the dispute is `open`; later it answers `documents_locked`. Too large a file, or one
   * that is neither PNG, JPEG nor PDF by its first bytes, is an error before anything is sent.
   *
   * `POST /disputes/{id}/documents` · api host · secret or chain key · multipart
   *
   * @param dispute `dspt_…`
   */
  create(dispute: string, params: CreateDocument, options?: CallOptions): Promise<OmiseDocument> {
    return this.#runner.run('omise.documents.create', params, options, { dispute });
  }

  /**
   * `GET /disputes/{id}/documents` · api host · secret or chain key
   *
   * @param dispute `dspt_…`
   */
  list(dispute: string, params: ListDocuments = {}, options?: CallOptions): Promise<DocumentList> {
    return this.#runner.run('omise.documents.list', params, options, { dispute });
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(dispute: string, params: ListDocuments = {}, options?: CallOptions): AsyncGenerator<OmiseDocument> {
    const pages = this.#runner.pages<DocumentList>('omise.documents.list', params, options, { dispute });
    for await (const page of pages) yield* page.data;
  }

  /**
   * `GET /disputes/{id}/documents/{document_id}` · api host · secret or chain key
   *
   * @param dispute `dspt_…`
   * @param document `docu_…`
   */
  get(dispute: string, document: string, options?: CallOptions): Promise<OmiseDocument> {
    return this.#runner.run('omise.documents.get', { dispute, document }, options);
  }

  /**
   * Works while the dispute is `open` (a *draft* says never; reference 0.1, conflict 9).
   *
   * `DELETE /disputes/{id}/documents/{document_id}` · api host · secret or chain key
   *
   * @param dispute `dspt_…`
   * @param document `docu_…`
   */
  delete(dispute: string, document: string, options?: CallOptions): Promise<OmiseDocument> {
    return this.#runner.run('omise.documents.delete', { dispute, document }, options);
  }
}

/** `omise.links` */
export class OmiseLinks {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * Closed to new accounts since August 2024. Too large an amount answers `invalid_link` (*observed*).
   *
   * `POST /links` · api host · secret or chain key
   */
  create(params: CreateLink, options?: CallOptions): Promise<Link> {
    return this.#runner.run('omise.links.create', params, options);
  }

  /** `GET /links` · api host · secret or chain key */
  list(params: ListLinks = {}, options?: CallOptions): Promise<LinkList> {
    return this.#runner.run('omise.links.list', params, options);
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(params: ListLinks = {}, options?: CallOptions): AsyncGenerator<Link> {
    const pages = this.#runner.pages<LinkList>('omise.links.list', params, options);
    for await (const page of pages) yield* page.data;
  }

  /**
   * Finds a deleted one too (*third-party*).
   *
   * `GET /links/{id}` · api host · secret or chain key
   *
   * @param link `link_…`
   */
  get(link: string, options?: CallOptions): Promise<Link> {
    return this.#runner.run('omise.links.get', { link }, options);
  }

  /**
   * It can no longer be paid.
   *
   * `DELETE /links/{id}` · api host · secret or chain key
   *
   * @param link `link_…`
   */
  delete(link: string, options?: CallOptions): Promise<Link> {
    return this.#runner.run('omise.links.delete', { link }, options);
  }

  /**
   * What was paid with it (*observed* only).
   *
   * `GET /links/{id}/charges` · api host · secret or chain key
   *
   * Not documented: seen in an official client or a recording of one.
   *
   * @param link `link_…`
   */
  listCharges(link: string, params: ListLinkCharges = {}, options?: CallOptions): Promise<ChargeList> {
    return this.#runner.run('omise.links.list_charges', params, options, { link });
  }

  /** The rows of all pages of `listCharges`. The next page is fetched when it is needed. */
  async *iterCharges(link: string, params: ListLinkCharges = {}, options?: CallOptions): AsyncGenerator<Charge> {
    const pages = this.#runner.pages<ChargeList>('omise.links.list_charges', params, options, { link });
    for await (const page of pages) yield* page.data;
  }
}

/** `omise.search` */
export class OmiseSearch {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * Mistakes answer `invalid_scope`, `invalid_filters` or `invalid_page`. Whether a fresh object is
   * found at once is not documented.
   *
   * `GET /search` · api host · secret or chain key
   */
  find(params: Search, options?: CallOptions): Promise<SearchResult> {
    return this.#runner.run('omise.search.find', params, options);
  }

  /** The rows of all pages of `find`. The next page is fetched when it is needed. */
  async *iter(params: Search, options?: CallOptions): AsyncGenerator<JsonValue> {
    const pages = this.#runner.pages<SearchResult>('omise.search.find', params, options);
    for await (const page of pages) yield* page.data;
  }
}

/** `omise.receipts` */
export class OmiseReceipts {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * Live mode only in practice: with a test key the list is empty (*observed*).
   *
   * `GET /receipts` · api host · secret or chain key
   */
  list(params: ListReceipts = {}, options?: CallOptions): Promise<ReceiptList> {
    return this.#runner.run('omise.receipts.list', params, options);
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(params: ListReceipts = {}, options?: CallOptions): AsyncGenerator<Receipt> {
    const pages = this.#runner.pages<ReceiptList>('omise.receipts.list', params, options);
    for await (const page of pages) yield* page.data;
  }

  /**
   * `GET /receipts/{id}` · api host · secret or chain key
   *
   * @param receipt `rcpt_…`
   */
  get(receipt: string, options?: CallOptions): Promise<Receipt> {
    return this.#runner.run('omise.receipts.get', { receipt }, options);
  }
}

/** Everything that can be asked of Omise. */
export class OmiseResources {
  readonly account: OmiseAccount;
  readonly balance: OmiseBalance;
  readonly transactions: OmiseTransactions;
  readonly capability: OmiseCapability;
  readonly forex: OmiseForex;
  readonly tokens: OmiseTokens;
  readonly customers: OmiseCustomers;
  readonly cards: OmiseCards;
  readonly chains: OmiseChains;
  readonly charges: OmiseCharges;
  readonly sources: OmiseSources;
  readonly refunds: OmiseRefunds;
  readonly transfers: OmiseTransfers;
  readonly recipients: OmiseRecipients;
  readonly schedules: OmiseSchedules;
  readonly occurrences: OmiseOccurrences;
  readonly events: OmiseEvents;
  readonly disputes: OmiseDisputes;
  readonly documents: OmiseDocuments;
  readonly links: OmiseLinks;
  readonly search: OmiseSearch;
  readonly receipts: OmiseReceipts;

  constructor(runner: Runner) {
    this.account = new OmiseAccount(runner);
    this.balance = new OmiseBalance(runner);
    this.transactions = new OmiseTransactions(runner);
    this.capability = new OmiseCapability(runner);
    this.forex = new OmiseForex(runner);
    this.tokens = new OmiseTokens(runner);
    this.customers = new OmiseCustomers(runner);
    this.cards = new OmiseCards(runner);
    this.chains = new OmiseChains(runner);
    this.charges = new OmiseCharges(runner);
    this.sources = new OmiseSources(runner);
    this.refunds = new OmiseRefunds(runner);
    this.transfers = new OmiseTransfers(runner);
    this.recipients = new OmiseRecipients(runner);
    this.schedules = new OmiseSchedules(runner);
    this.occurrences = new OmiseOccurrences(runner);
    this.events = new OmiseEvents(runner);
    this.disputes = new OmiseDisputes(runner);
    this.documents = new OmiseDocuments(runner);
    this.links = new OmiseLinks(runner);
    this.search = new OmiseSearch(runner);
    this.receipts = new OmiseReceipts(runner);
  }
}

/** `wonder.customers` */
export class WonderCustomers {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * An upsert: a known `reference_number` updates that customer and answers its `uuid`.
   *
   * `POST /svc/payment/api/v1/openapi/customers` · signed
   */
  create(params: WonderCreateCustomer, options?: CallOptions): Promise<WonderCustomer> {
    return this.#runner.run('wonder.customers.create', params, options);
  }

  /** `GET /svc/payment/api/v1/openapi/customers` · signed */
  list(params: WonderListCustomers = {}, options?: CallOptions): Promise<WonderCustomerList> {
    return this.#runner.run('wonder.customers.list', params, options);
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(params: WonderListCustomers = {}, options?: CallOptions): AsyncGenerator<WonderCustomer> {
    const pages = this.#runner.pages<WonderCustomerList>('wonder.customers.list', params, options);
    for await (const page of pages) yield* page.customers;
  }

  /**
   * `GET /svc/payment/api/v1/openapi/customers/{uuid}` · signed
   *
   * Not documented: seen in an official client or a recording of one.
   *
   * @param uuid Wonder's id of the customer.
   */
  get(uuid: string, options?: CallOptions): Promise<WonderCustomer> {
    return this.#runner.run('wonder.customers.get', { uuid }, options);
  }

  /**
   * Absent, empty and set are three different things. `default_payment_method` and
   * `default_payment_token` are cleared by an empty value; an empty `name`, `email` or `phone`
   * changes nothing. What is absent stays as it is.
   *
   * The newest page calls `name` and `phone` needed here, the one this follows does not
   * (wonder reference 5.2, *conflict*): if the gateway insists, send both.
   *
   * `PUT /svc/payment/api/v1/openapi/customers/{uuid}` · signed
   *
   * @param uuid Wonder's id of the customer.
   */
  put(uuid: string, params: PutCustomer = {}, options?: CallOptions): Promise<WonderCustomer> {
    return this.#runner.run('wonder.customers.put', params, options, { uuid });
  }

  /**
   * `GET /svc/payment/api/v1/openapi/customers/ref/{reference_number}` · signed
   *
   * @param referenceNumber Your id of the customer.
   */
  getByReference(referenceNumber: string, options?: CallOptions): Promise<WonderCustomer> {
    return this.#runner.run('wonder.customers.get_by_reference', { reference_number: referenceNumber }, options);
  }

  /**
   * Only reads, in spite of its verb.
   *
   * `POST /svc/payment/api/v1/openapi/customers/by/token` · signed
   */
  getByToken(params: GetCustomerByToken, options?: CallOptions): Promise<WonderCustomer> {
    return this.#runner.run('wonder.customers.get_by_token', params, options);
  }
}

/** `wonder.paymentTokens` */
export class WonderPaymentTokens {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * Answers a token in state `pending` with its `verify_url`: send the holder there, then ask
   * with `wonder.paymentTokens.check` until the state is another. Give either `card` or `alipay`. A
   * server that sends card numbers is in the scope of PCI DSS.
   *
   * `POST /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens` · signed
   *
   * Not documented: seen in an official client or a recording of one.
   *
   * @param uuid Wonder's id of the customer.
   */
  create(uuid: string, params: CreatePaymentToken = {}, options?: CallOptions): Promise<PaymentToken> {
    return this.#runner.run('wonder.payment_tokens.create', params, options, { uuid });
  }

  /**
   * `GET /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens` · signed
   *
   * Not documented: seen in an official client or a recording of one.
   *
   * @param uuid Wonder's id of the customer.
   */
  list(uuid: string, params: ListPaymentTokens = {}, options?: CallOptions): Promise<PaymentTokenList> {
    return this.#runner.run('wonder.payment_tokens.list', params, options, { uuid });
  }

  /**
   * Only reads, in spite of its verb. Ask until `state` is no longer `pending`.
   *
   * `POST /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens/check` · signed
   *
   * @param uuid Wonder's id of the customer.
   */
  check(uuid: string, params: CheckPaymentToken, options?: CallOptions): Promise<PaymentToken> {
    return this.#runner.run('wonder.payment_tokens.check', params, options, { uuid });
  }

  /**
   * A DELETE with a body, which the signature covers: a transport that drops it breaks it.
   *
   * `DELETE /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens` · signed
   *
   * Not documented: seen in an official client or a recording of one.
   *
   * @param uuid Wonder's id of the customer.
   */
  delete(uuid: string, params: DeletePaymentToken, options?: CallOptions): Promise<DeletedPaymentToken> {
    return this.#runner.run('wonder.payment_tokens.delete', params, options, { uuid });
  }
}

/** `wonder.orders` */
export class WonderOrders {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * A `reference_number` that was used before seems to be refused (*observed*): after an unknown
   * outcome ask with `wonder.orders.check` by your reference before you make it again.
   *
   * `POST /svc/payment/api/v1/openapi/orders` · signed
   */
  create(params: CreateOrder, options?: CallOptions): Promise<CreatedOrder> {
    return this.#runner.run('wonder.orders.create', params, options);
  }

  /** `GET /svc/payment/api/v1/openapi/orders/list` · signed */
  list(params: ListOrders = {}, options?: CallOptions): Promise<OrderList> {
    return this.#runner.run('wonder.orders.list', params, options);
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(params: ListOrders = {}, options?: CallOptions): AsyncGenerator<ListedOrder> {
    const pages = this.#runner.pages<OrderList>('wonder.orders.list', params, options);
    for await (const page of pages) yield* page.orders;
  }

  /**
   * Only reads, in spite of its verb. Give one of the two.
   *
   * `POST /svc/payment/api/v1/openapi/orders/check` · signed
   *
   * Not documented: seen in an official client or a recording of one.
   */
  check(params: CheckOrder = {}, options?: CallOptions): Promise<Order> {
    return this.#runner.run('wonder.orders.check', params, options);
  }

  /**
   * Only while the order is unpaid. It is final. A payment is taken back with
   * `wonder.transactions.void`.
   *
   * `POST /svc/payment/api/v1/openapi/orders/void` · signed
   *
   * Not documented: seen in an official client or a recording of one.
   */
  void(params: VoidOrder, options?: CallOptions): Promise<Order> {
    return this.#runner.run('wonder.orders.void', params, options);
  }

  /**
   * Marks a partly paid or overpaid order as paid. The path is a *guess*: the page was seen
   * without it.
   *
   * `POST /svc/payment/api/v1/openapi/orders/close` · signed
   *
   * Unconfirmed: the operation is known, its path is inferred.
   */
  close(params: CloseOrder, options?: CallOptions): Promise<Order> {
    return this.#runner.run('wonder.orders.close', params, options);
  }
}

/** `wonder.transactions` */
export class WonderTransactions {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * Pays an order without a page: one that exists, by `number` or `reference_number`, or a new
   * `order`. A decline is an answer whose newest transaction has no `success`.
   *
   * `POST /svc/payment/api/v1/openapi/open_payments` · signed
   */
  create(params: CreateTransaction, options?: CallOptions): Promise<Order> {
    return this.#runner.run('wonder.transactions.create', params, options);
  }

  /**
   * Takes a payment back before it is settled: while its `allow_void` is true.
   *
   * `POST /svc/payment/api/v1/openapi/transactions/void` · signed
   */
  void(params: VoidTransaction, options?: CallOptions): Promise<Order> {
    return this.#runner.run('wonder.transactions.void', params, options);
  }

  /**
   * Gives money back after settlement: while the transaction's `allow_refund` is true.
   *
   * `POST /svc/payment/api/v1/openapi/orders/refund` · signed
   */
  refund(params: RefundTransaction, options?: CallOptions): Promise<Order> {
    return this.#runner.run('wonder.transactions.refund', params, options);
  }

  /**
   * Path and body are *guesses* by analogy: only the title and the transaction type `Capture`
   * are known.
   *
   * `POST /svc/payment/api/v1/openapi/transactions/capture` · signed
   *
   * Unconfirmed: the operation is known, its path is inferred.
   */
  capture(params: CaptureTransaction, options?: CallOptions): Promise<Order> {
    return this.#runner.run('wonder.transactions.capture', params, options);
  }
}

/** `wonder.issuedCards` */
export class WonderIssuedCards {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * Issues a card. To save a payer's card, see `wonder.paymentTokens.create`.
   *
   * `POST /svc/ts/api/v1/openapi/cards` · signed
   */
  create(params: CreateIssuedCard, options?: CallOptions): Promise<IssuedCard> {
    return this.#runner.run('wonder.issued_cards.create', params, options);
  }
}

/** `wonder.cardTransactions` */
export class WonderCardTransactions {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /** `GET /svc/ts/api/v1/openapi/transactions` · signed */
  list(params: ListCardTransactions = {}, options?: CallOptions): Promise<CardTransactionList> {
    return this.#runner.run('wonder.card_transactions.list', params, options);
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(params: ListCardTransactions = {}, options?: CallOptions): AsyncGenerator<CardTransaction> {
    const pages = this.#runner.pages<CardTransactionList>('wonder.card_transactions.list', params, options);
    for await (const page of pages) yield* page.transactions;
  }
}

/** `wonder.paymentMethods` */
export class WonderPaymentMethods {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * Only the mobile SDK was seen asking this (*observed*), of the public API: its credential is not
   * signed, so that anybody who knows the AppID can ask, and a client without a private key too. The
   * headers that the SDK sends beside it, such as `X-P-Customer-Uuid`, are left out; whether one of
   * them is needed is not known.
   *
   * `GET /svc/payment/public/api/v1/openapi/payment_methods` · unsigned
   *
   * Not documented: seen in an official client or a recording of one.
   */
  list(options?: CallOptions): Promise<PaymentMethods> {
    return this.#runner.run('wonder.payment_methods.list', {}, options);
  }
}

/** `wonder.recurringItems` */
export class WonderRecurringItems {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /** `POST /svc/payment/api/v1/openapi/recurring_payments/items` · signed */
  create(params: CreateRecurringItem, options?: CallOptions): Promise<RecurringItem> {
    return this.#runner.run('wonder.recurring_items.create', params, options);
  }

  /**
   * Unconfirmed: only the title is known. Path, parameters and answer are *guesses* after those of
   * plans.
   *
   * `GET /svc/payment/api/v1/openapi/recurring_payments/items` · signed
   *
   * Unconfirmed: the operation is known, its path is inferred.
   */
  list(params: ListRecurringItems = {}, options?: CallOptions): Promise<RecurringItemList> {
    return this.#runner.run('wonder.recurring_items.list', params, options);
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(params: ListRecurringItems = {}, options?: CallOptions): AsyncGenerator<RecurringItem> {
    const pages = this.#runner.pages<RecurringItemList>('wonder.recurring_items.list', params, options);
    for await (const page of pages) yield* page.items;
  }

  /**
   * Unconfirmed: only the title is known, the path is a *guess*.
   *
   * `DELETE /svc/payment/api/v1/openapi/recurring_payments/items/{id}` · signed
   *
   * Unconfirmed: the operation is known, its path is inferred.
   *
   * @param id Wonder's id of the item.
   */
  delete(id: string, options?: CallOptions): Promise<RecurringDeletion> {
    return this.#runner.run('wonder.recurring_items.delete', { id }, options);
  }
}

/** `wonder.billingConfigs` */
export class WonderBillingConfigs {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * The name of the config in the answer was not seen: `config`, as in the request, and the name
   * that cycles use are both read (*guess*).
   *
   * `POST /svc/payment/api/v1/openapi/recurring_payments/billing_configs` · signed
   */
  create(params: CreateBillingConfig, options?: CallOptions): Promise<BillingConfig> {
    return this.#runner.run('wonder.billing_configs.create', params, options);
  }

  /**
   * Unconfirmed: only the title is known. Path, parameters and answer are *guesses* after those of
   * plans.
   *
   * `GET /svc/payment/api/v1/openapi/recurring_payments/billing_configs` · signed
   *
   * Unconfirmed: the operation is known, its path is inferred.
   */
  list(params: ListBillingConfigs = {}, options?: CallOptions): Promise<BillingConfigList> {
    return this.#runner.run('wonder.billing_configs.list', params, options);
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(params: ListBillingConfigs = {}, options?: CallOptions): AsyncGenerator<BillingConfig> {
    const pages = this.#runner.pages<BillingConfigList>('wonder.billing_configs.list', params, options);
    for await (const page of pages) yield* page.configs;
  }

  /**
   * Unconfirmed: only the title is known, the path is a *guess*.
   *
   * `DELETE /svc/payment/api/v1/openapi/recurring_payments/billing_configs/{id}` · signed
   *
   * Unconfirmed: the operation is known, its path is inferred.
   *
   * @param id Wonder's id of the config.
   */
  delete(id: string, options?: CallOptions): Promise<RecurringDeletion> {
    return this.#runner.run('wonder.billing_configs.delete', { id }, options);
  }
}

/** `wonder.recurringPlans` */
export class WonderRecurringPlans {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * Unconfirmed: the page was seen without its path, which is a *guess*.
   *
   * A `reference_number` that was used before is refused. So give one: after an unknown outcome
   * look for it with `wonder.recurringPlans.list` before you make the plan again.
   *
   * `POST /svc/payment/api/v1/openapi/recurring_payments/plan` · signed
   *
   * Unconfirmed: the operation is known, its path is inferred.
   */
  create(params: CreateRecurringPlan, options?: CallOptions): Promise<RecurringPlan> {
    return this.#runner.run('wonder.recurring_plans.create', params, options);
  }

  /** `GET /svc/payment/api/v1/openapi/recurring_payments/plan` · signed */
  list(params: ListRecurringPlans = {}, options?: CallOptions): Promise<RecurringPlanList> {
    return this.#runner.run('wonder.recurring_plans.list', params, options);
  }

  /** The rows of all pages of `list`. The next page is fetched when it is needed. */
  async *iter(params: ListRecurringPlans = {}, options?: CallOptions): AsyncGenerator<RecurringPlan> {
    const pages = this.#runner.pages<RecurringPlanList>('wonder.recurring_plans.list', params, options);
    for await (const page of pages) yield* page.plans;
  }

  /**
   * `GET /svc/payment/api/v1/openapi/recurring_payments/plan/{id}` · signed
   *
   * @param id Wonder's id of the plan.
   */
  get(id: string, params: GetRecurringPlan = {}, options?: CallOptions): Promise<RecurringPlan> {
    return this.#runner.run('wonder.recurring_plans.get', params, options, { id });
  }

  /**
   * Unconfirmed: only the title is known. Path and body are *guesses* after those of
   * `wonder.recurringPlans.create`.
   *
   * `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}` · signed
   *
   * Unconfirmed: the operation is known, its path is inferred.
   *
   * @param id Wonder's id of the plan.
   */
  edit(id: string, params: EditRecurringPlan, options?: CallOptions): Promise<RecurringPlan> {
    return this.#runner.run('wonder.recurring_plans.edit', params, options, { id });
  }

  /**
   * `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cancel` · signed
   *
   * @param id Wonder's id of the plan.
   */
  cancel(id: string, params: CancelRecurringPlan, options?: CallOptions): Promise<CancelledRecurringPlan> {
    return this.#runner.run('wonder.recurring_plans.cancel', params, options, { id });
  }

  /**
   * Undoes a cancel or an addition that waits for the next billing date. The current cycle goes
   * on; later ones are cancelled.
   *
   * `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/recover` · signed
   *
   * @param id Wonder's id of the plan.
   */
  recover(id: string, options?: CallOptions): Promise<RecurringPlan> {
    return this.#runner.run('wonder.recurring_plans.recover', { id }, options);
  }

  /**
   * What `wonder.recurringPlans.addCycles` would do: the plan with its `next_billing_amount`. Only computes,
   * in spite of its verb.
   *
   * `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cycles/calculate` · signed
   *
   * @param id Wonder's id of the plan.
   */
  calculateCycles(id: string, params: CalculateRecurringCycles, options?: CallOptions): Promise<RecurringPlan> {
    return this.#runner.run('wonder.recurring_plans.calculate_cycles', params, options, { id });
  }

  /**
   * Gives the plan more cycles. Unconfirmed: the path is a *guess* after that of
   * `wonder.recurringPlans.calculateCycles`, whose parameters these are.
   *
   * `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cycles` · signed
   *
   * Unconfirmed: the operation is known, its path is inferred.
   *
   * @param id Wonder's id of the plan.
   */
  addCycles(id: string, params: AddRecurringCycles, options?: CallOptions): Promise<RecurringPlan> {
    return this.#runner.run('wonder.recurring_plans.add_cycles', params, options, { id });
  }
}

/** `wonder.recurringOrders` */
export class WonderRecurringOrders {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /**
   * An order that a plan has made, and the cycle that made it. Only reads, in spite of its verb.
   *
   * Unconfirmed: the page was seen without verb and path, which are *guesses* after
   * `wonder.orders.check`, and so is what `order` holds. `CheckOrder` finds these
   * orders too.
   *
   * `POST /svc/payment/api/v1/openapi/recurring_payments/orders/check` · signed
   *
   * Unconfirmed: the operation is known, its path is inferred.
   */
  get(params: GetRecurringOrder, options?: CallOptions): Promise<PlacedRecurringOrder> {
    return this.#runner.run('wonder.recurring_orders.get', params, options);
  }
}

/** Everything that can be asked of Wonder. */
export class WonderResources {
  readonly customers: WonderCustomers;
  readonly paymentTokens: WonderPaymentTokens;
  readonly orders: WonderOrders;
  readonly transactions: WonderTransactions;
  readonly issuedCards: WonderIssuedCards;
  readonly cardTransactions: WonderCardTransactions;
  readonly paymentMethods: WonderPaymentMethods;
  readonly recurringItems: WonderRecurringItems;
  readonly billingConfigs: WonderBillingConfigs;
  readonly recurringPlans: WonderRecurringPlans;
  readonly recurringOrders: WonderRecurringOrders;
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.customers = new WonderCustomers(runner);
    this.paymentTokens = new WonderPaymentTokens(runner);
    this.orders = new WonderOrders(runner);
    this.transactions = new WonderTransactions(runner);
    this.issuedCards = new WonderIssuedCards(runner);
    this.cardTransactions = new WonderCardTransactions(runner);
    this.paymentMethods = new WonderPaymentMethods(runner);
    this.recurringItems = new WonderRecurringItems(runner);
    this.billingConfigs = new WonderBillingConfigs(runner);
    this.recurringPlans = new WonderRecurringPlans(runner);
    this.recurringOrders = new WonderRecurringOrders(runner);
    this.#runner = runner;
  }

  /**
   * A 401 or 403 means that the signature, the credential or the clock is wrong.
   *
   * `POST /svc/payment/api/v1/openapi/echo` · signed
   *
   * Not documented: seen in an official client or a recording of one.
   */
  echo(params: Echo, options?: CallOptions): Promise<Echoed> {
    return this.#runner.run('wonder.echo', params, options);
  }
}
