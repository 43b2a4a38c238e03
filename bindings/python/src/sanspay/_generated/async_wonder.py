"""Everything that can be asked of Wonder. Made by `cargo xtask generate`; changes by hand are lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from typing import Any

    from .. import params
    from .._runner import AsyncRunner
    from ..options import CallOptions


class AsyncCustomers:
    """`wonder.customers`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(self, *, customer: params.NewCustomer, options: CallOptions | None = None) -> types.WonderCustomer:
        """An upsert: a known `reference_number` updates that customer and answers its `uuid`.

        `POST /svc/payment/api/v1/openapi/customers` · signed

        Args:
            customer: The customer.
            options: What differs for this one call.
        """
        return await self._runner.run("wonder.customers.create", {"customer": customer}, options, types.WonderCustomer)

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        linked_source_type: str | None = None,
        options: CallOptions | None = None,
    ) -> types.WonderCustomerList:
        """`GET /svc/payment/api/v1/openapi/customers` · signed

        Args:
            limit: Rows a page, 1 to 1000; the gateway's default if left out.
            offset: Rows to skip.
            linked_source_type: `User` or `Store`.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.customers.list",
            {"limit": limit, "offset": offset, "linked_source_type": linked_source_type},
            options,
            types.WonderCustomerList,
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        linked_source_type: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.WonderCustomer]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "wonder.customers.list",
            {"limit": limit, "offset": offset, "linked_source_type": linked_source_type},
            options,
            types.WonderCustomerList,
            "customers",
        )

    async def get(self, uuid: str, *, options: CallOptions | None = None) -> types.WonderCustomer:
        """`GET /svc/payment/api/v1/openapi/customers/{uuid}` · signed

        Not documented: seen in an official client or a recording of one.

        Args:
            uuid: Wonder's id of the customer.
            options: What differs for this one call.
        """
        return await self._runner.run("wonder.customers.get", {"uuid": uuid}, options, types.WonderCustomer)

    async def put(
        self,
        uuid: str,
        *,
        name: str | None = None,
        email: str | None = None,
        phone: str | None = None,
        dial_code: str | None = None,
        company_name: str | None = None,
        default_payment_method: types.DefaultPaymentMethod | None = None,
        default_payment_token: str | None = None,
        options: CallOptions | None = None,
    ) -> types.WonderCustomer:
        """Absent, empty and set are three different things. `default_payment_method` and
        `default_payment_token` are cleared by an empty value; an empty `name`, `email` or `phone`
        changes nothing. What is absent stays as it is.

        The newest page calls `name` and `phone` needed here, the one this follows does not
        (wonder reference 5.2, *conflict*): if the gateway insists, send both.

        `PUT /svc/payment/api/v1/openapi/customers/{uuid}` · signed

        Args:
            uuid: Wonder's id of the customer.
            name: Empty changes nothing.
            email: Empty changes nothing.
            phone: Empty changes nothing.
            dial_code: With its plus sign, at most 6 characters: `+852`.
            company_name: Of the customer.
            default_payment_method: `""` (an empty text) clears it.
            default_payment_token: An empty text clears it.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.customers.put",
            {
                "uuid": uuid,
                "name": name,
                "email": email,
                "phone": phone,
                "dial_code": dial_code,
                "company_name": company_name,
                "default_payment_method": default_payment_method,
                "default_payment_token": default_payment_token,
            },
            options,
            types.WonderCustomer,
        )

    async def get_by_reference(
        self,
        reference_number: str,
        *,
        options: CallOptions | None = None,
    ) -> types.WonderCustomer:
        """`GET /svc/payment/api/v1/openapi/customers/ref/{reference_number}` · signed

        Args:
            reference_number: Your id of the customer.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.customers.get_by_reference",
            {"reference_number": reference_number},
            options,
            types.WonderCustomer,
        )

    async def get_by_token(self, *, token: str, options: CallOptions | None = None) -> types.WonderCustomer:
        """Only reads, in spite of its verb.

        `POST /svc/payment/api/v1/openapi/customers/by/token` · signed

        Args:
            token: The `token` of a payment token.
            options: What differs for this one call.
        """
        return await self._runner.run("wonder.customers.get_by_token", {"token": token}, options, types.WonderCustomer)


class AsyncPaymentTokens:
    """`wonder.payment_tokens`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(
        self,
        uuid: str,
        *,
        card: params.NewCard | None = None,
        alipay: params.NewAlipay | None = None,
        options: CallOptions | None = None,
    ) -> types.PaymentToken:
        """Answers a token in state `pending` with its `verify_url`: send the holder there, then ask
        with `wonder.payment_tokens.check` until the state is another. Give either `card` or `alipay`. A
        server that sends card numbers is in the scope of PCI DSS.

        `POST /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens` · signed

        Not documented: seen in an official client or a recording of one.

        Args:
            uuid: Wonder's id of the customer.
            card: A card to be saved.
            alipay: An Alipay wallet to be saved.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.payment_tokens.create",
            {"uuid": uuid, "card": card, "alipay": alipay},
            options,
            types.PaymentToken,
        )

    async def list(
        self,
        uuid: str,
        *,
        token_type: str | None = None,
        options: CallOptions | None = None,
    ) -> types.PaymentTokenList:
        """`GET /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens` · signed

        Not documented: seen in an official client or a recording of one.

        Args:
            uuid: Wonder's id of the customer.
            token_type: Types, joined by commas: `Gateway,AlipayAutoDebit,WechatPayAutoDebit`.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.payment_tokens.list",
            {"uuid": uuid, "token_type": token_type},
            options,
            types.PaymentTokenList,
        )

    async def check(
        self,
        uuid: str,
        *,
        payment_token: params.TokenToCheck,
        options: CallOptions | None = None,
    ) -> types.PaymentToken:
        """Only reads, in spite of its verb. Ask until `state` is no longer `pending`.

        `POST /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens/check` · signed

        Args:
            uuid: Wonder's id of the customer.
            payment_token: Which token.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.payment_tokens.check",
            {"uuid": uuid, "payment_token": payment_token},
            options,
            types.PaymentToken,
        )

    async def delete(self, uuid: str, *, token: str, options: CallOptions | None = None) -> types.DeletedPaymentToken:
        """A DELETE with a body, which the signature covers: a transport that drops it breaks it.

        `DELETE /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens` · signed

        Not documented: seen in an official client or a recording of one.

        Args:
            uuid: Wonder's id of the customer.
            token: The `token` itself.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.payment_tokens.delete",
            {"uuid": uuid, "token": token},
            options,
            types.DeletedPaymentToken,
        )


class AsyncOrders:
    """`wonder.orders`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(
        self,
        *,
        order: params.NewOrder,
        with_payment_link: bool | None = None,
        app_id: str | None = None,
        customer_uuid: str | None = None,
        options: CallOptions | None = None,
    ) -> types.CreatedOrder:
        """A `reference_number` that was used before seems to be refused (*observed*): after an unknown
        outcome ask with `wonder.orders.check` by your reference before you make it again.

        `POST /svc/payment/api/v1/openapi/orders` · signed

        Args:
            with_payment_link: Whether the answer has a hosted payment page. It goes into the query, which is
                signed.
            app_id: Your AppID; many shops send it, not all.
            customer_uuid: Wonder's id of the customer, who can then save and choose cards.
            order: The order.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.orders.create",
            {"with_payment_link": with_payment_link, "app_id": app_id, "customer_uuid": customer_uuid, "order": order},
            options,
            types.CreatedOrder,
        )

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        customer_uuid: str | None = None,
        filter: Sequence[params.Filter] | None = None,
        options: CallOptions | None = None,
    ) -> types.OrderList:
        """`GET /svc/payment/api/v1/openapi/orders/list` · signed

        Args:
            limit: Rows a page, 1 to 1000; the gateway's default if left out.
            offset: Rows to skip.
            customer_uuid: Wonder's id of a customer; an older page calls it needed, the newest does not know it.
            filter: All of them must hold.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.orders.list",
            {"limit": limit, "offset": offset, "customer_uuid": customer_uuid, "filter": filter},
            options,
            types.OrderList,
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        customer_uuid: str | None = None,
        filter: Sequence[params.Filter] | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.ListedOrder]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "wonder.orders.list",
            {"limit": limit, "offset": offset, "customer_uuid": customer_uuid, "filter": filter},
            options,
            types.OrderList,
            "orders",
        )

    async def check(
        self,
        *,
        order: params.OrderRef | None = None,
        transaction: params.TransactionRef | None = None,
        options: CallOptions | None = None,
    ) -> types.Order:
        """Only reads, in spite of its verb. Give one of the two.

        `POST /svc/payment/api/v1/openapi/orders/check` · signed

        Not documented: seen in an official client or a recording of one.

        Args:
            order: By the order.
            transaction: By one of its transactions.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.orders.check",
            {"order": order, "transaction": transaction},
            options,
            types.Order,
        )

    async def void(self, *, order: params.OrderRef, options: CallOptions | None = None) -> types.Order:
        """Only while the order is unpaid. It is final. A payment is taken back with
        `wonder.transactions.void`.

        `POST /svc/payment/api/v1/openapi/orders/void` · signed

        Not documented: seen in an official client or a recording of one.

        Args:
            order: Which order.
            options: What differs for this one call.
        """
        return await self._runner.run("wonder.orders.void", {"order": order}, options, types.Order)

    async def close(self, *, order: params.OrderRef, options: CallOptions | None = None) -> types.Order:
        """Marks a partly paid or overpaid order as paid. The path is a *guess*: the page was seen
        without it.

        `POST /svc/payment/api/v1/openapi/orders/close` · signed

        Unconfirmed: the operation is known, its path is inferred.

        Args:
            order: Which order.
            options: What differs for this one call.
        """
        return await self._runner.run("wonder.orders.close", {"order": order}, options, types.Order)


class AsyncTransactions:
    """`wonder.transactions`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(
        self,
        *,
        payment: params.Payment,
        reference_number: str | None = None,
        number: str | None = None,
        order: params.NewOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.Order:
        """Pays an order without a page: one that exists, by `number` or `reference_number`, or a new
        `order`. A decline is an answer whose newest transaction has no `success`.

        `POST /svc/payment/api/v1/openapi/open_payments` · signed

        Args:
            reference_number: Your reference of an order that exists.
            number: Wonder's number of an order that exists.
            order: A new order.
            payment: How it is paid.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.transactions.create",
            {"reference_number": reference_number, "number": number, "order": order, "payment": payment},
            options,
            types.Order,
        )

    async def void(
        self,
        *,
        order: params.OrderRef,
        transaction: params.TransactionRef,
        options: CallOptions | None = None,
    ) -> types.Order:
        """Takes a payment back before it is settled: while its `allow_void` is true.

        `POST /svc/payment/api/v1/openapi/transactions/void` · signed

        Args:
            order: Which order.
            transaction: Which of its transactions.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.transactions.void",
            {"order": order, "transaction": transaction},
            options,
            types.Order,
        )

    async def refund(
        self,
        *,
        order: params.OrderRef,
        transaction: params.TransactionRef,
        refund: params.NewRefund,
        options: CallOptions | None = None,
    ) -> types.Order:
        """Gives money back after settlement: while the transaction's `allow_refund` is true.

        `POST /svc/payment/api/v1/openapi/orders/refund` · signed

        Args:
            order: Which order.
            transaction: Which of its transactions.
            refund: How much and why.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.transactions.refund",
            {"order": order, "transaction": transaction, "refund": refund},
            options,
            types.Order,
        )

    async def capture(
        self,
        *,
        order: params.OrderRef,
        transaction: params.TransactionToCapture,
        options: CallOptions | None = None,
    ) -> types.Order:
        """Path and body are *guesses* by analogy: only the title and the transaction type `Capture`
        are known.

        `POST /svc/payment/api/v1/openapi/transactions/capture` · signed

        Unconfirmed: the operation is known, its path is inferred.

        Args:
            order: Which order.
            transaction: Which of its authorisations, and how much of it.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.transactions.capture",
            {"order": order, "transaction": transaction},
            options,
            types.Order,
        )


class AsyncIssuedCards:
    """`wonder.issued_cards`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(self, *, card: Any, options: CallOptions | None = None) -> types.IssuedCard:
        """Issues a card. To save a payer's card, see `wonder.payment_tokens.create`.

        `POST /svc/ts/api/v1/openapi/cards` · signed

        Args:
            card: An object. The page that prints this operation leaves its members out, so it is sent as it is
                given: ask Wonder what your business may set.
            options: What differs for this one call.
        """
        return await self._runner.run("wonder.issued_cards.create", {"card": card}, options, types.IssuedCard)


class AsyncCardTransactions:
    """`wonder.card_transactions`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        card: str | None = None,
        options: CallOptions | None = None,
    ) -> types.CardTransactionList:
        """`GET /svc/ts/api/v1/openapi/transactions` · signed

        Args:
            limit: Rows a page, 1 to 1000; the gateway's default if left out.
            offset: Rows to skip.
            card: The id of an issued card; all cards if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.card_transactions.list",
            {"limit": limit, "offset": offset, "card": card},
            options,
            types.CardTransactionList,
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        card: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.CardTransaction]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "wonder.card_transactions.list",
            {"limit": limit, "offset": offset, "card": card},
            options,
            types.CardTransactionList,
            "transactions",
        )


class AsyncPaymentMethods:
    """`wonder.payment_methods`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def list(self, *, options: CallOptions | None = None) -> types.PaymentMethods:
        """Only the mobile SDK was seen asking this (*observed*), of the public API: its credential is not
        signed, so that anybody who knows the AppID can ask, and a client without a private key too. The
        headers that the SDK sends beside it, such as `X-P-Customer-Uuid`, are left out; whether one of
        them is needed is not known.

        `GET /svc/payment/public/api/v1/openapi/payment_methods` · unsigned

        Not documented: seen in an official client or a recording of one.

        Args:
            options: What differs for this one call.
        """
        return await self._runner.run("wonder.payment_methods.list", {}, options, types.PaymentMethods)


class AsyncRecurringItems:
    """`wonder.recurring_items`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(self, *, item: params.NewRecurringItem, options: CallOptions | None = None) -> types.RecurringItem:
        """`POST /svc/payment/api/v1/openapi/recurring_payments/items` · signed

        Args:
            item: The item.
            options: What differs for this one call.
        """
        return await self._runner.run("wonder.recurring_items.create", {"item": item}, options, types.RecurringItem)

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        filter: Sequence[params.Filter] | None = None,
        options: CallOptions | None = None,
    ) -> types.RecurringItemList:
        """Unconfirmed: only the title is known. Path, parameters and answer are *guesses* after those of
        plans.

        `GET /svc/payment/api/v1/openapi/recurring_payments/items` · signed

        Unconfirmed: the operation is known, its path is inferred.

        Args:
            limit: Rows a page, 1 to 1000; the gateway's default if left out.
            offset: Rows to skip.
            filter: All of them must hold.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.recurring_items.list",
            {"limit": limit, "offset": offset, "filter": filter},
            options,
            types.RecurringItemList,
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        filter: Sequence[params.Filter] | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.RecurringItem]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "wonder.recurring_items.list",
            {"limit": limit, "offset": offset, "filter": filter},
            options,
            types.RecurringItemList,
            "items",
        )

    async def delete(self, id: str, *, options: CallOptions | None = None) -> types.RecurringDeletion:
        """Unconfirmed: only the title is known, the path is a *guess*.

        `DELETE /svc/payment/api/v1/openapi/recurring_payments/items/{id}` · signed

        Unconfirmed: the operation is known, its path is inferred.

        Args:
            id: Wonder's id of the item.
            options: What differs for this one call.
        """
        return await self._runner.run("wonder.recurring_items.delete", {"id": id}, options, types.RecurringDeletion)


class AsyncBillingConfigs:
    """`wonder.billing_configs`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(
        self,
        *,
        config: params.NewBillingConfig,
        options: CallOptions | None = None,
    ) -> types.BillingConfig:
        """The name of the config in the answer was not seen: `config`, as in the request, and the name
        that cycles use are both read (*guess*).

        `POST /svc/payment/api/v1/openapi/recurring_payments/billing_configs` · signed

        Args:
            config: The rhythm.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.billing_configs.create",
            {"config": config},
            options,
            types.BillingConfig,
        )

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        filter: Sequence[params.Filter] | None = None,
        options: CallOptions | None = None,
    ) -> types.BillingConfigList:
        """Unconfirmed: only the title is known. Path, parameters and answer are *guesses* after those of
        plans.

        `GET /svc/payment/api/v1/openapi/recurring_payments/billing_configs` · signed

        Unconfirmed: the operation is known, its path is inferred.

        Args:
            limit: Rows a page, 1 to 1000; the gateway's default if left out.
            offset: Rows to skip.
            filter: All of them must hold.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.billing_configs.list",
            {"limit": limit, "offset": offset, "filter": filter},
            options,
            types.BillingConfigList,
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        filter: Sequence[params.Filter] | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.BillingConfig]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "wonder.billing_configs.list",
            {"limit": limit, "offset": offset, "filter": filter},
            options,
            types.BillingConfigList,
            "configs",
        )

    async def delete(self, id: str, *, options: CallOptions | None = None) -> types.RecurringDeletion:
        """Unconfirmed: only the title is known, the path is a *guess*.

        `DELETE /svc/payment/api/v1/openapi/recurring_payments/billing_configs/{id}` · signed

        Unconfirmed: the operation is known, its path is inferred.

        Args:
            id: Wonder's id of the config.
            options: What differs for this one call.
        """
        return await self._runner.run("wonder.billing_configs.delete", {"id": id}, options, types.RecurringDeletion)


class AsyncRecurringPlans:
    """`wonder.recurring_plans`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(self, *, plan: params.NewRecurringPlan, options: CallOptions | None = None) -> types.RecurringPlan:
        """Unconfirmed: the page was seen without its path, which is a *guess*.

        A `reference_number` that was used before is refused. So give one: after an unknown outcome
        look for it with `wonder.recurring_plans.list` before you make the plan again.

        `POST /svc/payment/api/v1/openapi/recurring_payments/plan` · signed

        Unconfirmed: the operation is known, its path is inferred.

        Args:
            plan: The plan.
            options: What differs for this one call.
        """
        return await self._runner.run("wonder.recurring_plans.create", {"plan": plan}, options, types.RecurringPlan)

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        filter: Sequence[params.Filter] | None = None,
        options: CallOptions | None = None,
    ) -> types.RecurringPlanList:
        """`GET /svc/payment/api/v1/openapi/recurring_payments/plan` · signed

        Args:
            limit: Rows a page, 1 to 1000; the gateway's default if left out.
            offset: Rows to skip.
            filter: All of them must hold.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.recurring_plans.list",
            {"limit": limit, "offset": offset, "filter": filter},
            options,
            types.RecurringPlanList,
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        filter: Sequence[params.Filter] | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.RecurringPlan]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "wonder.recurring_plans.list",
            {"limit": limit, "offset": offset, "filter": filter},
            options,
            types.RecurringPlanList,
            "plans",
        )

    async def get(
        self,
        id: str,
        *,
        with_previous_order: bool | None = None,
        options: CallOptions | None = None,
    ) -> types.RecurringPlan:
        """`GET /svc/payment/api/v1/openapi/recurring_payments/plan/{id}` · signed

        Args:
            id: Wonder's id of the plan.
            with_previous_order: Wonder calls it internal; what it does is not documented.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.recurring_plans.get",
            {"id": id, "with_previous_order": with_previous_order},
            options,
            types.RecurringPlan,
        )

    async def edit(
        self,
        id: str,
        *,
        plan: params.RecurringPlanChanges,
        options: CallOptions | None = None,
    ) -> types.RecurringPlan:
        """Unconfirmed: only the title is known. Path and body are *guesses* after those of
        `wonder.recurring_plans.create`.

        `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}` · signed

        Unconfirmed: the operation is known, its path is inferred.

        Args:
            id: Wonder's id of the plan.
            plan: What changes.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.recurring_plans.edit",
            {"id": id, "plan": plan},
            options,
            types.RecurringPlan,
        )

    async def cancel(
        self,
        id: str,
        *,
        activate_type: types.RecurringActivation,
        refund_credit: bool,
        options: CallOptions | None = None,
    ) -> types.CancelledRecurringPlan:
        """`PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cancel` · signed

        Args:
            id: Wonder's id of the plan.
            activate_type: `"immediate"` or `"next_billing_date"`. The latter can be undone with
                `wonder.recurring_plans.recover` until then.
            refund_credit: Whether what was paid for and not used goes back.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.recurring_plans.cancel",
            {"id": id, "activate_type": activate_type, "refund_credit": refund_credit},
            options,
            types.CancelledRecurringPlan,
        )

    async def recover(self, id: str, *, options: CallOptions | None = None) -> types.RecurringPlan:
        """Undoes a cancel or an addition that waits for the next billing date. The current cycle goes
        on; later ones are cancelled.

        `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/recover` · signed

        Args:
            id: Wonder's id of the plan.
            options: What differs for this one call.
        """
        return await self._runner.run("wonder.recurring_plans.recover", {"id": id}, options, types.RecurringPlan)

    async def calculate_cycles(
        self,
        id: str,
        *,
        activate_type: types.RecurringActivation,
        cycles: Sequence[params.NewRecurringCycle],
        process_credit: bool | None = None,
        options: CallOptions | None = None,
    ) -> types.RecurringPlan:
        """What `wonder.recurring_plans.add_cycles` would do: the plan with its `next_billing_amount`. Only computes,
        in spite of its verb.

        `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cycles/calculate` · signed

        Args:
            id: Wonder's id of the plan.
            activate_type: When the new cycles begin.
            process_credit: Whether what was paid for and not used counts.
            cycles: At least one.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.recurring_plans.calculate_cycles",
            {"id": id, "activate_type": activate_type, "process_credit": process_credit, "cycles": cycles},
            options,
            types.RecurringPlan,
        )

    async def add_cycles(
        self,
        id: str,
        *,
        activate_type: types.RecurringActivation,
        cycles: Sequence[params.NewRecurringCycle],
        process_credit: bool | None = None,
        options: CallOptions | None = None,
    ) -> types.RecurringPlan:
        """Gives the plan more cycles. Unconfirmed: the path is a *guess* after that of
        `wonder.recurring_plans.calculate_cycles`, whose parameters these are.

        `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cycles` · signed

        Unconfirmed: the operation is known, its path is inferred.

        Args:
            id: Wonder's id of the plan.
            activate_type: When the new cycles begin.
            process_credit: Whether what was paid for and not used counts.
            cycles: At least one.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.recurring_plans.add_cycles",
            {"id": id, "activate_type": activate_type, "process_credit": process_credit, "cycles": cycles},
            options,
            types.RecurringPlan,
        )


class AsyncRecurringOrders:
    """`wonder.recurring_orders`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def get(
        self,
        *,
        customer_uuid: str,
        order: params.OrderRef,
        options: CallOptions | None = None,
    ) -> types.PlacedRecurringOrder:
        """An order that a plan has made, and the cycle that made it. Only reads, in spite of its verb.

        Unconfirmed: the page was seen without verb and path, which are *guesses* after
        `wonder.orders.check`, and so is what `order` holds. `CheckOrder` finds these
        orders too.

        `POST /svc/payment/api/v1/openapi/recurring_payments/orders/check` · signed

        Unconfirmed: the operation is known, its path is inferred.

        Args:
            customer_uuid: Wonder's id of the customer.
            order: Which order.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "wonder.recurring_orders.get",
            {"customer_uuid": customer_uuid, "order": order},
            options,
            types.PlacedRecurringOrder,
        )


class AsyncWonderResources:
    """Everything that can be asked of Wonder."""

    customers: AsyncCustomers
    payment_tokens: AsyncPaymentTokens
    orders: AsyncOrders
    transactions: AsyncTransactions
    issued_cards: AsyncIssuedCards
    card_transactions: AsyncCardTransactions
    payment_methods: AsyncPaymentMethods
    recurring_items: AsyncRecurringItems
    billing_configs: AsyncBillingConfigs
    recurring_plans: AsyncRecurringPlans
    recurring_orders: AsyncRecurringOrders

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner
        self.customers = AsyncCustomers(runner)
        self.payment_tokens = AsyncPaymentTokens(runner)
        self.orders = AsyncOrders(runner)
        self.transactions = AsyncTransactions(runner)
        self.issued_cards = AsyncIssuedCards(runner)
        self.card_transactions = AsyncCardTransactions(runner)
        self.payment_methods = AsyncPaymentMethods(runner)
        self.recurring_items = AsyncRecurringItems(runner)
        self.billing_configs = AsyncBillingConfigs(runner)
        self.recurring_plans = AsyncRecurringPlans(runner)
        self.recurring_orders = AsyncRecurringOrders(runner)

    async def echo(self, *, message: str, options: CallOptions | None = None) -> types.Echoed:
        """A 401 or 403 means that the signature, the credential or the clock is wrong.

        `POST /svc/payment/api/v1/openapi/echo` · signed

        Not documented: seen in an official client or a recording of one.

        Args:
            message: Any text.
            options: What differs for this one call.
        """
        return await self._runner.run("wonder.echo", {"message": message}, options, types.Echoed)
