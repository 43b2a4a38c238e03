"""Everything that can be asked of Omise. Made by `cargo xtask generate`; changes by hand are lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping, Sequence
    from typing import Any

    from .. import params
    from .._runner import AsyncRunner
    from ..options import CallOptions


class AsyncAccount:
    """`omise.account`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def get(self, *, options: CallOptions | None = None) -> types.Account:
        """`GET /account` · api host · secret or chain key

        Args:
            options: What differs for this one call.
        """
        return await self._runner.run("omise.account.get", {}, options, types.Account)

    async def update(
        self,
        *,
        webhook_uri: str | None = None,
        chain_enabled: bool | None = None,
        chain_return_uri: str | None = None,
        zero_interest_installments: bool | None = None,
        metadata_export_keys: params.MetadataExportKeys | types.MetadataExportKeys | None = None,
        options: CallOptions | None = None,
    ) -> types.Account:
        """What is left out stays as it is.

        `PATCH /account` · api host · secret key

        Args:
            webhook_uri: Where events are posted. HTTPS in live mode.
            chain_enabled: Whether sub-merchants may grant this account a chain. Support has to allow it first.
            chain_return_uri: The page a sub-merchant sees after granting a chain.
            zero_interest_installments: Whether the merchant carries the interest of installments by default.
            metadata_export_keys: Which metadata become columns of the dashboard's exports.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.account.update",
            {
                "webhook_uri": webhook_uri,
                "chain_enabled": chain_enabled,
                "chain_return_uri": chain_return_uri,
                "zero_interest_installments": zero_interest_installments,
                "metadata_export_keys": metadata_export_keys,
            },
            options,
            types.Account,
        )


class AsyncBalance:
    """`omise.balance`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def get(self, *, options: CallOptions | None = None) -> types.Balance:
        """`GET /balance` · api host · secret or chain key

        Args:
            options: What differs for this one call.
        """
        return await self._runner.run("omise.balance.get", {}, options, types.Balance)


class AsyncTransactions:
    """`omise.transactions`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.TransactionList:
        """`GET /transactions` · api host · secret or chain key

        Args:
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.transactions.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.TransactionList,
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.OmiseTransaction]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.transactions.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.TransactionList,
            "data",
        )

    async def get(self, transaction: str, *, options: CallOptions | None = None) -> types.OmiseTransaction:
        """`GET /transactions/{id}` · api host · secret or chain key

        Args:
            transaction: `trxn_…`
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.transactions.get",
            {"transaction": transaction},
            options,
            types.OmiseTransaction,
        )


class AsyncCapability:
    """`omise.capability`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def get(self, *, options: CallOptions | None = None) -> types.Capability:
        """Always of the merchant itself, also while acting for a sub-merchant.

        `GET /capability` · api host · secret key, or public key

        Args:
            options: What differs for this one call.
        """
        return await self._runner.run("omise.capability.get", {}, options, types.Capability)


class AsyncForex:
    """`omise.forex`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def get(self, currency: types.Currency, *, options: CallOptions | None = None) -> types.Forex:
        """`GET /forex/{currency}` · api host · secret or chain key

        Args:
            currency: What is to be changed, in any letter case.
            options: What differs for this one call.
        """
        return await self._runner.run("omise.forex.get", {"currency": currency}, options, types.Forex)


class AsyncTokens:
    """`omise.tokens`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(self, *, card: params.TokenCard, options: CallOptions | None = None) -> types.Token:
        """Make it where the payer types: raw card numbers on a server bring PCI duty. For a
        sub-merchant too, the token is made with the merchant's public key.

        `POST /tokens` · vault host · public key

        Args:
            card: The card.
            options: What differs for this one call.
        """
        return await self._runner.run("omise.tokens.create", {"card": card}, options, types.Token)

    async def get(self, token: str, *, options: CallOptions | None = None) -> types.Token:
        """`GET /tokens/{id}` · vault host · public key

        Args:
            token: `tokn_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.tokens.get", {"token": token}, options, types.Token)


class AsyncCustomers:
    """`omise.customers`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(
        self,
        *,
        email: str | None = None,
        description: str | None = None,
        card: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        linked_account: str | None = None,
        options: CallOptions | None = None,
    ) -> types.OmiseCustomer:
        """That a chain key works is a *choice* of the reference, here and for all of customers and cards.

        `POST /customers` · api host · secret or chain key

        Args:
            email: Of the payer.
            description: For people.
            card: A token, which is used up: its card is kept and becomes the default.
            metadata: For programs: an object. Values arrive as text, for a form has no other type.
            linked_account: For direct debit (*observed* only).
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.customers.create",
            {
                "email": email,
                "description": description,
                "card": card,
                "metadata": metadata,
                "linked_account": linked_account,
            },
            options,
            types.OmiseCustomer,
        )

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.OmiseCustomerList:
        """`GET /customers` · api host · secret or chain key

        Args:
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.customers.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.OmiseCustomerList,
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.OmiseCustomer]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.customers.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.OmiseCustomerList,
            "data",
        )

    async def get(
        self,
        customer: str,
        *,
        expand: bool | None = None,
        options: CallOptions | None = None,
    ) -> types.OmiseCustomer:
        """A deleted customer is not found (*third-party*).

        `GET /customers/{id}` · api host · secret or chain key

        Args:
            customer: `cust_…`
            expand: `true` embeds the card behind `default_card`.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.customers.get",
            {"customer": customer, "expand": expand},
            options,
            types.OmiseCustomer,
        )

    async def update(
        self,
        customer: str,
        *,
        email: str | None = None,
        description: str | None = None,
        card: str | None = None,
        default_card: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        options: CallOptions | None = None,
    ) -> types.OmiseCustomer:
        """What is left out stays as it is.

        `PATCH /customers/{id}` · api host · secret or chain key

        Args:
            customer: `cust_…`
            email: Of the payer.
            description: For people.
            card: A token, which is used up: its card is added. The default card stays.
            default_card: `card_…`: a card of this customer.
            metadata: Replaces the stored object as a whole (*choice*: not documented).
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.customers.update",
            {
                "customer": customer,
                "email": email,
                "description": description,
                "card": card,
                "default_card": default_card,
                "metadata": metadata,
            },
            options,
            types.OmiseCustomer,
        )

    async def delete(self, customer: str, *, options: CallOptions | None = None) -> types.OmiseCustomer:
        """The cards go with it; charges made of them stay. Sent again after an answer was lost, it is
        not found: 404 then says that it is gone.

        `DELETE /customers/{id}` · api host · secret or chain key

        Args:
            customer: `cust_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.customers.delete", {"customer": customer}, options, types.OmiseCustomer)

    async def list_schedules(
        self,
        customer: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.ScheduleList:
        """`GET /customers/{id}/schedules` · api host · secret or chain key (the latter a *choice*)

        Args:
            customer: `cust_…`
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.customers.list_schedules",
            {"customer": customer, "limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ScheduleList,
        )

    def iter_schedules(
        self,
        customer: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Schedule]:
        """The rows of all pages of `list_schedules`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.customers.list_schedules",
            {"customer": customer, "limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ScheduleList,
            "data",
        )


class AsyncCards:
    """`omise.cards`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def list(
        self,
        customer: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.CardList:
        """`GET /customers/{id}/cards` · api host · secret or chain key

        Args:
            customer: `cust_…`
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.cards.list",
            {"customer": customer, "limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.CardList,
        )

    def iter(
        self,
        customer: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Card]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.cards.list",
            {"customer": customer, "limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.CardList,
            "data",
        )

    async def get(self, customer: str, card: str, *, options: CallOptions | None = None) -> types.Card:
        """A deleted card is not found (*third-party*).

        `GET /customers/{id}/cards/{card_id}` · api host · secret or chain key

        Args:
            customer: `cust_…`
            card: `card_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.cards.get", {"customer": customer, "card": card}, options, types.Card)

    async def update(
        self,
        customer: str,
        card: str,
        *,
        name: str | None = None,
        expiration_month: int | None = None,
        expiration_year: int | None = None,
        city: str | None = None,
        postal_code: str | None = None,
        state: str | None = None,
        country: str | None = None,
        street1: str | None = None,
        street2: str | None = None,
        phone_number: str | None = None,
        options: CallOptions | None = None,
    ) -> types.Card:
        """What is left out stays as it is. Number and security code cannot change: that is a new card.

        `PATCH /customers/{id}/cards/{card_id}` · api host · secret or chain key

        Args:
            customer: `cust_…`
            card: `card_…`
            name: The holder.
            expiration_month: 1 to 12.
            expiration_year: Four digits.
            city: Billing address.
            postal_code: Billing address.
            state: Billing address.
            country: Billing address, two letters.
            street1: Billing address.
            street2: Billing address.
            phone_number: Of the holder.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.cards.update",
            {
                "customer": customer,
                "card": card,
                "name": name,
                "expiration_month": expiration_month,
                "expiration_year": expiration_year,
                "city": city,
                "postal_code": postal_code,
                "state": state,
                "country": country,
                "street1": street1,
                "street2": street2,
                "phone_number": phone_number,
            },
            options,
            types.Card,
        )

    async def delete(self, customer: str, card: str, *, options: CallOptions | None = None) -> types.Card:
        """If it was the default, another card becomes it. Sent again after an answer was lost, it is not
        found: 404 then says that it is gone.

        `DELETE /customers/{id}/cards/{card_id}` · api host · secret or chain key

        Args:
            customer: `cust_…`
            card: `card_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.cards.delete", {"customer": customer, "card": card}, options, types.Card)


class AsyncChains:
    """`omise.chains`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.ChainList:
        """Revoked chains are listed too.

        `GET /chains` · api host · secret key

        Args:
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.chains.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ChainList,
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Chain]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.chains.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ChainList,
            "data",
        )

    async def get(self, chain: str, *, options: CallOptions | None = None) -> types.Chain:
        """`GET /chains/{id}` · api host · secret key

        Args:
            chain: `acch_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.chains.get", {"chain": chain}, options, types.Chain)

    async def revoke(self, chain: str, *, options: CallOptions | None = None) -> types.Chain:
        """It cannot be undone: the sub-merchant has to consent again on the dashboard.

        `POST /chains/{id}/revoke` · api host · secret key

        Args:
            chain: `acch_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.chains.revoke", {"chain": chain}, options, types.Chain)


class AsyncCharges:
    """`omise.charges`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(
        self,
        *,
        amount: int,
        currency: types.Currency,
        card: str | None = None,
        customer: str | None = None,
        source: params.ChargeSource | None = None,
        capture: bool | None = None,
        authorization_type: str | None = None,
        return_uri: str | None = None,
        description: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        expires_at: str | None = None,
        ip: str | None = None,
        platform_fee: params.PlatformFee | types.PlatformFee | None = None,
        zero_interest_installments: bool | None = None,
        webhook_endpoints: Sequence[str] | None = None,
        authentication: str | None = None,
        transaction_indicator: str | None = None,
        recurring_reason: str | None = None,
        first_charge: str | None = None,
        linked_account: str | None = None,
        statement_descriptor: str | None = None,
        options: CallOptions | None = None,
    ) -> types.Charge:
        """Pays with exactly one of `card`, `customer` (its default card, or `card` too) and `source`; only
        white-label installments take a `card` and a `source` together.
        A declined card is a result: look at `status` and `failure_code`.

        `POST /charges` · api host · secret or chain key

        Args:
            amount: Subunits: 100.50 baht are `10_050`.
            currency: In any letter case.
            card: A token, or a card of `customer`.
            customer: `cust_…`
            source: A source that was made before, by its id, or the parameters of a new one, made in the same
                request.
            capture: `false` authorises only; capture within 7 days. `true` if left out.
            authorization_type: `pre_auth` (less may be captured) or `final_auth`.
            return_uri: Where the payer comes back to from 3-D Secure or a redirect.
            description: For people.
            metadata: For programs: an object. Values arrive as text, for a form has no other type.
            expires_at: RFC 3339; for offline and some wallet sources.
            ip: The payer's address.
            platform_fee: What the platform keeps.
            zero_interest_installments: Overrides the account's setting.
            webhook_endpoints: At most two further HTTPS receivers of this charge's events.
            authentication: `PASSKEY` or `3DS` (*observed* only).
            transaction_indicator: `MIT` or `CIT`.
            recurring_reason: `unscheduled`, `standing_order`, `subscription`, `installment`, …
            first_charge: The first charge of the series.
            linked_account: For direct debit.
            statement_descriptor: What the payer's statement shows.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.charges.create",
            {
                "amount": amount,
                "currency": currency,
                "card": card,
                "customer": customer,
                "source": source,
                "capture": capture,
                "authorization_type": authorization_type,
                "return_uri": return_uri,
                "description": description,
                "metadata": metadata,
                "expires_at": expires_at,
                "ip": ip,
                "platform_fee": platform_fee,
                "zero_interest_installments": zero_interest_installments,
                "webhook_endpoints": webhook_endpoints,
                "authentication": authentication,
                "transaction_indicator": transaction_indicator,
                "recurring_reason": recurring_reason,
                "first_charge": first_charge,
                "linked_account": linked_account,
                "statement_descriptor": statement_descriptor,
            },
            options,
            types.Charge,
        )

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.ChargeList:
        """`GET /charges` · api host · secret or chain key

        Args:
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.charges.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ChargeList,
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Charge]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.charges.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ChargeList,
            "data",
        )

    async def get(self, charge: str, *, expand: bool | None = None, options: CallOptions | None = None) -> types.Charge:
        """`GET /charges/{id}` · api host · secret or chain key

        Args:
            charge: `chrg_…`
            expand: `true` embeds the objects behind `customer`, `transaction` and the like.
            options: What differs for this one call.
        """
        return await self._runner.run("omise.charges.get", {"charge": charge, "expand": expand}, options, types.Charge)

    async def update(
        self,
        charge: str,
        *,
        description: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        options: CallOptions | None = None,
    ) -> types.Charge:
        """`PATCH /charges/{id}` · api host · secret or chain key

        Args:
            charge: `chrg_…`
            description: For people.
            metadata: Replaces the stored object as a whole (*choice*: not documented).
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.charges.update",
            {"charge": charge, "description": description, "metadata": metadata},
            options,
            types.Charge,
        )

    async def capture(
        self,
        charge: str,
        *,
        capture_amount: int | None = None,
        options: CallOptions | None = None,
    ) -> types.Charge:
        """Works while `capturable`.

        `POST /charges/{id}/capture` · api host · secret or chain key

        Args:
            charge: `chrg_…`
            capture_amount: Subunits; the whole amount if left out. The rest is freed.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.charges.capture",
            {"charge": charge, "capture_amount": capture_amount},
            options,
            types.Charge,
        )

    async def reverse(self, charge: str, *, options: CallOptions | None = None) -> types.Charge:
        """Gives an uncaptured authorisation back. Works while `reversible`.

        `POST /charges/{id}/reverse` · api host · secret or chain key

        Args:
            charge: `chrg_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.charges.reverse", {"charge": charge}, options, types.Charge)

    async def expire(self, charge: str, *, options: CallOptions | None = None) -> types.Charge:
        """Works while a charge of a source is `pending`; anything else answers `failed_expire`.

        `POST /charges/{id}/expire` · api host · secret or chain key

        Args:
            charge: `chrg_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.charges.expire", {"charge": charge}, options, types.Charge)

    async def mark_as_paid(self, charge: str, *, options: CallOptions | None = None) -> types.Charge:
        """Pays a `pending` charge of a source as its payer would. The reference names the secret key; a
        chain key reaches the sub-merchant's charges (*choice*).

        `POST /charges/{id}/mark_as_paid` · api host · secret or chain key · test mode only

        Args:
            charge: `chrg_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.charges.mark_as_paid", {"charge": charge}, options, types.Charge)

    async def mark_as_failed(self, charge: str, *, options: CallOptions | None = None) -> types.Charge:
        """Lets a `pending` charge of a source fail as if its payer had. The reference names the secret
        key; a chain key reaches the sub-merchant's charges (*choice*).

        `POST /charges/{id}/mark_as_failed` · api host · secret or chain key · test mode only

        Args:
            charge: `chrg_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.charges.mark_as_failed", {"charge": charge}, options, types.Charge)

    async def list_schedules(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.ScheduleList:
        """The schedules that repeat a charge.

        `GET /charges/schedules` · api host · secret or chain key (the latter a *choice*)

        Args:
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.charges.list_schedules",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ScheduleList,
        )

    def iter_schedules(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Schedule]:
        """The rows of all pages of `list_schedules`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.charges.list_schedules",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ScheduleList,
            "data",
        )


class AsyncSources:
    """`omise.sources`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(
        self,
        *,
        type: types.SourceType,
        amount: int | None = None,
        currency: types.Currency | None = None,
        bank: str | None = None,
        barcode: str | None = None,
        email: str | None = None,
        name: str | None = None,
        phone_number: str | None = None,
        installment_term: int | None = None,
        zero_interest_installments: bool | None = None,
        store_id: str | None = None,
        store_name: str | None = None,
        terminal_id: str | None = None,
        platform_type: types.PlatformType | None = None,
        ip: str | None = None,
        items: Sequence[params.SourceItem | types.SourceItem] | None = None,
        shipping: params.SourceAddress | types.SourceAddress | None = None,
        billing: params.SourceAddress | types.SourceAddress | None = None,
        promotion_code: str | None = None,
        options: CallOptions | None = None,
    ) -> types.Source:
        """A source is good for one charge of its own amount and currency. It belongs to the merchant,
        like a token; with a chain key it is charged on the sub-merchant's books (*guess*: nothing is
        documented of sources and chains).

        Which parameter goes with which type is *observed*; that `bank`, `barcode`, `phone_number`,
        `installment_term` and, for econtext, `name` and `email` cannot be left out there is a *choice*.

        `POST /sources` · api host · public or secret key

        Args:
            type: How the payer pays.
            amount: Subunits: 100.50 baht are `10_050`. Only inside a charge it may be left out, as 0.
            currency: In any letter case. Only inside a charge it may be left out, as the empty word.
            bank: The payer's bank, by its code: `fpx`, `duitnow_obw`.
            barcode: What was scanned from the payer's telephone: `barcode_alipay` and the types that end in
            `_upm`.
            email: Of the payer: `fpx`, `econtext`.
            name: Of the payer: `econtext`, `atome`.
            phone_number: Of the payer: `truemoney`, `atome`, `econtext`.
            installment_term: Months: `installment_*`. Which are offered, the capability says.
            zero_interest_installments: Whether the merchant carries the interest: `installment_*`.
            store_id: Of the shop: `barcode_alipay`.
            store_name: Of the shop: `barcode_alipay`.
            terminal_id: Of the shop: `barcode_alipay`.
            platform_type: Where the payer is; wallets that open their app want to know.
            ip: The payer's address; several wallets.
            items: What is bought: `atome`. Give every item the same first field, best a `sku`: a form tells them
                apart by it.
            shipping: Where it goes: `atome`, `installment_wlb_*`.
            billing: Who pays: `atome`, `installment_wlb_*`.
            promotion_code: `atome`
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.sources.create",
            {
                "type": type,
                "amount": amount,
                "currency": currency,
                "bank": bank,
                "barcode": barcode,
                "email": email,
                "name": name,
                "phone_number": phone_number,
                "installment_term": installment_term,
                "zero_interest_installments": zero_interest_installments,
                "store_id": store_id,
                "store_name": store_name,
                "terminal_id": terminal_id,
                "platform_type": platform_type,
                "ip": ip,
                "items": items,
                "shipping": shipping,
                "billing": billing,
                "promotion_code": promotion_code,
            },
            options,
            types.Source,
        )

    async def get(self, source: str, *, options: CallOptions | None = None) -> types.Source:
        """The secret key if there is one: only the documentation takes a public key here, recordings
        have the secret one.

        `GET /sources/{id}` · api host · public or secret key

        Args:
            source: `src_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.sources.get", {"source": source}, options, types.Source)


class AsyncRefunds:
    """`omise.refunds`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(
        self,
        charge: str,
        *,
        amount: int,
        void: bool | None = None,
        reason: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        options: CallOptions | None = None,
    ) -> types.Refund:
        """There is no void of its own: `void` asks for one, and `voided` of the refund says what it
        became.

        `POST /charges/{id}/refunds` · api host · secret or chain key

        Args:
            charge: `chrg_…`
            amount: Subunits, up to what is left. Several partial refunds are allowed.
            void: `true` asks for a void (same day, whole amount) instead of a refund. Left out, a whole refund
                before settlement may become a void by itself.
            reason: Up to 255 characters.
            metadata: For programs: an object.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.refunds.create",
            {"charge": charge, "amount": amount, "void": void, "reason": reason, "metadata": metadata},
            options,
            types.Refund,
        )

    async def list(
        self,
        charge: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.RefundList:
        """`GET /charges/{id}/refunds` · api host · secret or chain key

        Args:
            charge: `chrg_…`
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.refunds.list",
            {"charge": charge, "limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.RefundList,
        )

    def iter(
        self,
        charge: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Refund]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.refunds.list",
            {"charge": charge, "limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.RefundList,
            "data",
        )

    async def get(self, charge: str, refund: str, *, options: CallOptions | None = None) -> types.Refund:
        """`GET /charges/{id}/refunds/{refund_id}` · api host · secret or chain key

        Args:
            charge: `chrg_…`
            refund: `rfnd_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.refunds.get", {"charge": charge, "refund": refund}, options, types.Refund)

    async def list_all(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.RefundList:
        """All refunds on the books of the key, whatever they were charged with.

        `GET /refunds` · api host · secret or chain key

        Args:
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.refunds.list_all",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.RefundList,
        )

    def iter_all(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Refund]:
        """The rows of all pages of `list_all`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.refunds.list_all",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.RefundList,
            "data",
        )


class AsyncTransfers:
    """`omise.transfers`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(
        self,
        *,
        amount: int | None = None,
        recipient: str | None = None,
        fail_fast: bool | None = None,
        split_transfer: bool | None = None,
        idemp_key: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        options: CallOptions | None = None,
    ) -> types.Transfer:
        """`POST /transfers` · api host · secret or chain key

        Args:
            amount: Subunits; the whole transferable balance if left out (*third-party*).
            recipient: `recp_…`; the account's own bank account if left out, with a chain key the sub-merchant's.
            fail_fast: Whether a failed bank transfer is not tried again.
            split_transfer: Splits above the bank's limit (*observed* only).
            idemp_key: Makes a repeat harmless (*observed* in three official SDKs; not documented).
            metadata: For programs: an object.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.transfers.create",
            {
                "amount": amount,
                "recipient": recipient,
                "fail_fast": fail_fast,
                "split_transfer": split_transfer,
                "idemp_key": idemp_key,
                "metadata": metadata,
            },
            options,
            types.Transfer,
        )

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.TransferList:
        """`GET /transfers` · api host · secret or chain key

        Args:
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.transfers.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.TransferList,
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Transfer]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.transfers.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.TransferList,
            "data",
        )

    async def get(self, transfer: str, *, options: CallOptions | None = None) -> types.Transfer:
        """`GET /transfers/{id}` · api host · secret or chain key

        Args:
            transfer: `trsf_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.transfers.get", {"transfer": transfer}, options, types.Transfer)

    async def update(
        self,
        transfer: str,
        *,
        amount: int | None = None,
        metadata: Mapping[str, Any] | None = None,
        options: CallOptions | None = None,
    ) -> types.Transfer:
        """Works until the transfer is sent.

        `PATCH /transfers/{id}` · api host · secret or chain key

        Args:
            transfer: `trsf_…`
            amount: Subunits.
            metadata: Replaces the stored object as a whole (*choice*: not documented).
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.transfers.update",
            {"transfer": transfer, "amount": amount, "metadata": metadata},
            options,
            types.Transfer,
        )

    async def delete(self, transfer: str, *, options: CallOptions | None = None) -> types.Transfer:
        """Works until the transfer is sent. Afterwards it is not found (*third-party*).

        `DELETE /transfers/{id}` · api host · secret or chain key

        Args:
            transfer: `trsf_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.transfers.delete", {"transfer": transfer}, options, types.Transfer)

    async def mark_as_sent(self, transfer: str, *, options: CallOptions | None = None) -> types.Transfer:
        """Plays the bank: in live mode it sends by itself.

        `POST /transfers/{id}/mark_as_sent` · api host · secret or chain key (the latter a *choice*) ·
        test mode only

        Args:
            transfer: `trsf_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.transfers.mark_as_sent", {"transfer": transfer}, options, types.Transfer)

    async def mark_as_paid(self, transfer: str, *, options: CallOptions | None = None) -> types.Transfer:
        """Comes after `omise.transfers.mark_as_sent`.

        `POST /transfers/{id}/mark_as_paid` · api host · secret or chain key (the latter a *choice*) ·
        test mode only

        Args:
            transfer: `trsf_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.transfers.mark_as_paid", {"transfer": transfer}, options, types.Transfer)

    async def list_schedules(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.ScheduleList:
        """The schedules that repeat a transfer.

        `GET /transfers/schedules` · api host · secret or chain key (the latter a *choice*)

        Args:
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.transfers.list_schedules",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ScheduleList,
        )

    def iter_schedules(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Schedule]:
        """The rows of all pages of `list_schedules`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.transfers.list_schedules",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ScheduleList,
            "data",
        )


class AsyncRecipients:
    """`omise.recipients`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(
        self,
        *,
        name: str,
        type: types.RecipientKind,
        bank_account: params.NewBankAccount,
        email: str | None = None,
        description: str | None = None,
        tax_id: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        options: CallOptions | None = None,
    ) -> types.Recipient:
        """It starts neither verified nor active, and a transfer needs both: staff see to it in live
        mode, `omise.recipients.verify` in test mode.

        `POST /recipients` · api host · secret or chain key (the latter a *choice*)

        Args:
            name: Of the person or company.
            type: `individual` or `corporation`.
            bank_account: Where the money goes.
            email: For people.
            description: For people.
            tax_id: Of the person or company. It is never printed.
            metadata: For programs: an object.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.recipients.create",
            {
                "name": name,
                "type": type,
                "bank_account": bank_account,
                "email": email,
                "description": description,
                "tax_id": tax_id,
                "metadata": metadata,
            },
            options,
            types.Recipient,
        )

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.RecipientList:
        """`GET /recipients` · api host · secret or chain key (the latter a *choice*)

        Args:
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.recipients.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.RecipientList,
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Recipient]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.recipients.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.RecipientList,
            "data",
        )

    async def get(self, recipient: str, *, options: CallOptions | None = None) -> types.Recipient:
        """`GET /recipients/{id}` · api host · secret or chain key (the latter a *choice*)

        Args:
            recipient: `recp_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.recipients.get", {"recipient": recipient}, options, types.Recipient)

    async def update(
        self,
        recipient: str,
        *,
        name: str | None = None,
        type: types.RecipientKind | None = None,
        bank_account: params.NewBankAccount | None = None,
        email: str | None = None,
        description: str | None = None,
        tax_id: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        options: CallOptions | None = None,
    ) -> types.Recipient:
        """Another bank account has to be verified again (*third-party*).

        `PATCH /recipients/{id}` · api host · secret or chain key (the latter a *choice*)

        Args:
            recipient: `recp_…`
            name: Of the person or company.
            type: `individual` or `corporation`.
            bank_account: The whole of it (*choice*: what a part does is not documented).
            email: For people.
            description: For people.
            tax_id: Of the person or company. It is never printed.
            metadata: Replaces the stored object as a whole (*choice*: not documented).
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.recipients.update",
            {
                "recipient": recipient,
                "name": name,
                "type": type,
                "bank_account": bank_account,
                "email": email,
                "description": description,
                "tax_id": tax_id,
                "metadata": metadata,
            },
            options,
            types.Recipient,
        )

    async def delete(self, recipient: str, *, options: CallOptions | None = None) -> types.Recipient:
        """Afterwards it is not found (*third-party*).

        `DELETE /recipients/{id}` · api host · secret or chain key (the latter a *choice*)

        Args:
            recipient: `recp_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.recipients.delete", {"recipient": recipient}, options, types.Recipient)

    async def verify(self, recipient: str, *, options: CallOptions | None = None) -> types.Recipient:
        """Plays the staff, who verify bank accounts in live mode.

        `PATCH /recipients/{id}/verify` · api host · secret or chain key (the latter a *choice*) ·
        test mode only

        Args:
            recipient: `recp_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.recipients.verify", {"recipient": recipient}, options, types.Recipient)

    async def list_schedules(
        self,
        recipient: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.ScheduleList:
        """`GET /recipients/{id}/schedules` · api host · secret or chain key (the latter a *choice*)

        Args:
            recipient: `recp_…`
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.recipients.list_schedules",
            {"recipient": recipient, "limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ScheduleList,
        )

    def iter_schedules(
        self,
        recipient: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Schedule]:
        """The rows of all pages of `list_schedules`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.recipients.list_schedules",
            {"recipient": recipient, "limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ScheduleList,
            "data",
        )


class AsyncSchedules:
    """`omise.schedules`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(
        self,
        *,
        every: int,
        period: types.SchedulePeriod,
        end_date: str,
        on: params.ScheduleOn | types.ScheduleOn | None = None,
        start_date: str | None = None,
        charge: params.NewScheduledCharge | None = None,
        transfer: params.NewScheduledTransfer | None = None,
        options: CallOptions | None = None,
    ) -> types.Schedule:
        """Repeats either a charge or a transfer. One that starts today runs at once.

        `POST /schedules` · api host · secret or chain key (the latter a *choice*)

        Args:
            every: Every so many periods: 2 with `week` is every other week.
            period: What `every` counts.
            on: On which days: needed for `week` and `month`.
            start_date: `YYYY-MM-DD`; today if left out.
            end_date: `YYYY-MM-DD`
            charge: What to charge. This or `transfer`.
            transfer: What to transfer. This or `charge`.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.schedules.create",
            {
                "every": every,
                "period": period,
                "on": on,
                "start_date": start_date,
                "end_date": end_date,
                "charge": charge,
                "transfer": transfer,
            },
            options,
            types.Schedule,
        )

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.ScheduleList:
        """`GET /schedules` · api host · secret or chain key (the latter a *choice*)

        Args:
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.schedules.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ScheduleList,
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Schedule]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.schedules.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ScheduleList,
            "data",
        )

    async def get(self, schedule: str, *, options: CallOptions | None = None) -> types.Schedule:
        """`GET /schedules/{id}` · api host · secret or chain key (the latter a *choice*)

        Args:
            schedule: `schd_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.schedules.get", {"schedule": schedule}, options, types.Schedule)

    async def delete(self, schedule: str, *, options: CallOptions | None = None) -> types.Schedule:
        """What it has done stays done.

        `DELETE /schedules/{id}` · api host · secret or chain key (the latter a *choice*)

        Args:
            schedule: `schd_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.schedules.delete", {"schedule": schedule}, options, types.Schedule)

    async def list_occurrences(
        self,
        schedule: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.OccurrenceList:
        """`GET /schedules/{id}/occurrences` · api host · secret or chain key (the latter a *choice*)

        Args:
            schedule: `schd_…`
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.schedules.list_occurrences",
            {"schedule": schedule, "limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.OccurrenceList,
        )

    def iter_occurrences(
        self,
        schedule: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Occurrence]:
        """The rows of all pages of `list_occurrences`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.schedules.list_occurrences",
            {"schedule": schedule, "limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.OccurrenceList,
            "data",
        )


class AsyncOccurrences:
    """`omise.occurrences`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def get(
        self,
        occurrence: str,
        *,
        expand: bool | None = None,
        options: CallOptions | None = None,
    ) -> types.Occurrence:
        """`GET /occurrences/{id}` · api host · secret or chain key (the latter a *choice*)

        Args:
            occurrence: `occu_…`
            expand: `true` embeds the schedule.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.occurrences.get",
            {"occurrence": occurrence, "expand": expand},
            options,
            types.Occurrence,
        )


class AsyncEvents:
    """`omise.events`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.EventList:
        """`GET /events` · api host · secret key

        Args:
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.events.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.EventList,
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Event]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.events.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.EventList,
            "data",
        )

    async def get(self, event: str, *, options: CallOptions | None = None) -> types.Event:
        """`GET /events/{id}` · api host · secret key

        Args:
            event: `evnt_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.events.get", {"event": event}, options, types.Event)

    async def list_of_charge(
        self,
        charge: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.EventList:
        """What happened to one charge (*observed* only).

        `GET /charges/{id}/events` · api host · secret or chain key

        Not documented: seen in an official client or a recording of one.

        Args:
            charge: `chrg_…`
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.events.list_of_charge",
            {"charge": charge, "limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.EventList,
        )

    def iter_of_charge(
        self,
        charge: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Event]:
        """The rows of all pages of `list_of_charge`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.events.list_of_charge",
            {"charge": charge, "limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.EventList,
            "data",
        )


class AsyncDisputes:
    """`omise.disputes`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(self, charge: str, *, options: CallOptions | None = None) -> types.Dispute:
        """Plays the payer who disputes a charge (*observed* only). A live key is an error before anything
        is sent: there, disputes come from banks.

        `POST /charges/{id}/disputes` · api host · secret or chain key · test mode only

        Not documented: seen in an official client or a recording of one.

        Args:
            charge: `chrg_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.disputes.create", {"charge": charge}, options, types.Dispute)

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.DisputeList:
        """`GET /disputes` · api host · secret or chain key

        Args:
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.disputes.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.DisputeList,
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Dispute]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.disputes.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.DisputeList,
            "data",
        )

    async def list_open(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.DisputeList:
        """Those that wait for the merchant.

        `GET /disputes/open` · api host · secret or chain key

        Args:
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.disputes.list_open",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.DisputeList,
        )

    def iter_open(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Dispute]:
        """The rows of all pages of `list_open`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.disputes.list_open",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.DisputeList,
            "data",
        )

    async def list_pending(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.DisputeList:
        """Those that wait for the bank.

        `GET /disputes/pending` · api host · secret or chain key

        Args:
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.disputes.list_pending",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.DisputeList,
        )

    def iter_pending(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Dispute]:
        """The rows of all pages of `list_pending`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.disputes.list_pending",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.DisputeList,
            "data",
        )

    async def list_closed(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.DisputeList:
        """Those won and those lost.

        `GET /disputes/closed` · api host · secret or chain key

        Args:
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.disputes.list_closed",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.DisputeList,
        )

    def iter_closed(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Dispute]:
        """The rows of all pages of `list_closed`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.disputes.list_closed",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.DisputeList,
            "data",
        )

    async def get(
        self,
        dispute: str,
        *,
        expand: bool | None = None,
        options: CallOptions | None = None,
    ) -> types.Dispute:
        """`GET /disputes/{id}` · api host · secret or chain key

        Args:
            dispute: `dspt_…`
            expand: `true` embeds the charge.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.disputes.get",
            {"dispute": dispute, "expand": expand},
            options,
            types.Dispute,
        )

    async def update(
        self,
        dispute: str,
        *,
        message: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        options: CallOptions | None = None,
    ) -> types.Dispute:
        """A message is the merchant's answer: it turns `open` into `pending`, after which documents can
        be neither added nor deleted. Send the documents first.

        `PATCH /disputes/{id}` · api host · secret or chain key

        Args:
            dispute: `dspt_…`
            message: To the bank.
            metadata: Replaces the stored object as a whole (*choice*: not documented).
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.disputes.update",
            {"dispute": dispute, "message": message, "metadata": metadata},
            options,
            types.Dispute,
        )

    async def accept(self, dispute: str, *, options: CallOptions | None = None) -> types.Dispute:
        """Gives the money up: the dispute is `lost`.

        `PATCH /disputes/{id}/accept` · api host · secret or chain key

        Args:
            dispute: `dspt_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.disputes.accept", {"dispute": dispute}, options, types.Dispute)

    async def close(self, dispute: str, *, options: CallOptions | None = None) -> types.Dispute:
        """Plays the bank that decides: `won` or `lost` (*observed* only; what it decides by is not known).
        A live key is an error before anything is sent.

        `PATCH /disputes/{id}/close` · api host · secret or chain key · test mode only

        Not documented: seen in an official client or a recording of one.

        Args:
            dispute: `dspt_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.disputes.close", {"dispute": dispute}, options, types.Dispute)


class AsyncDocuments:
    """`omise.documents`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(
        self,
        dispute: str,
        *,
        file: bytes,
        filename: str,
        kind: types.DocumentKind | None = None,
        options: CallOptions | None = None,
    ) -> types.Document:
        """Works while the dispute is `open`; later it answers `documents_locked`. Too large a file, or one
        that is neither PNG, JPEG nor PDF by its first bytes, is an error before anything is sent.

        `POST /disputes/{id}/documents` · api host · secret or chain key · multipart

        Args:
            dispute: `dspt_…`
            file: PNG, JPEG or PDF, at most 10 MB.
            filename: The file's name without a path: `receipt.pdf`.
            kind: What it shows.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.documents.create",
            {"dispute": dispute, "file": file, "filename": filename, "kind": kind},
            options,
            types.Document,
        )

    async def list(
        self,
        dispute: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.DocumentList:
        """`GET /disputes/{id}/documents` · api host · secret or chain key

        Args:
            dispute: `dspt_…`
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.documents.list",
            {"dispute": dispute, "limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.DocumentList,
        )

    def iter(
        self,
        dispute: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Document]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.documents.list",
            {"dispute": dispute, "limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.DocumentList,
            "data",
        )

    async def get(self, dispute: str, document: str, *, options: CallOptions | None = None) -> types.Document:
        """`GET /disputes/{id}/documents/{document_id}` · api host · secret or chain key

        Args:
            dispute: `dspt_…`
            document: `docu_…`
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.documents.get",
            {"dispute": dispute, "document": document},
            options,
            types.Document,
        )

    async def delete(self, dispute: str, document: str, *, options: CallOptions | None = None) -> types.Document:
        """Works while the dispute is `open` (a *draft* says never; reference 0.1, conflict 9).

        `DELETE /disputes/{id}/documents/{document_id}` · api host · secret or chain key

        Args:
            dispute: `dspt_…`
            document: `docu_…`
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.documents.delete",
            {"dispute": dispute, "document": document},
            options,
            types.Document,
        )


class AsyncLinks:
    """`omise.links`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def create(
        self,
        *,
        amount: int,
        currency: types.Currency,
        title: str,
        description: str,
        multiple: bool | None = None,
        options: CallOptions | None = None,
    ) -> types.Link:
        """Closed to new accounts since August 2024. Too large an amount answers `invalid_link` (*observed*).

        `POST /links` · api host · secret or chain key

        Args:
            amount: Subunits: 100.50 baht are `10_050`.
            currency: In any letter case.
            title: What the page is headed with.
            description: What is paid for.
            multiple: Whether it may be paid more than once; `false` if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.links.create",
            {"amount": amount, "currency": currency, "title": title, "description": description, "multiple": multiple},
            options,
            types.Link,
        )

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.LinkList:
        """`GET /links` · api host · secret or chain key

        Args:
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.links.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.LinkList,
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Link]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.links.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.LinkList,
            "data",
        )

    async def get(self, link: str, *, options: CallOptions | None = None) -> types.Link:
        """Finds a deleted one too (*third-party*).

        `GET /links/{id}` · api host · secret or chain key

        Args:
            link: `link_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.links.get", {"link": link}, options, types.Link)

    async def delete(self, link: str, *, options: CallOptions | None = None) -> types.Link:
        """It can no longer be paid.

        `DELETE /links/{id}` · api host · secret or chain key

        Args:
            link: `link_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.links.delete", {"link": link}, options, types.Link)

    async def list_charges(
        self,
        link: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.ChargeList:
        """What was paid with it (*observed* only).

        `GET /links/{id}/charges` · api host · secret or chain key

        Not documented: seen in an official client or a recording of one.

        Args:
            link: `link_…`
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.links.list_charges",
            {"link": link, "limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ChargeList,
        )

    def iter_charges(
        self,
        link: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Charge]:
        """The rows of all pages of `list_charges`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.links.list_charges",
            {"link": link, "limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ChargeList,
            "data",
        )


class AsyncSearch:
    """`omise.search`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def find(
        self,
        *,
        scope: types.SearchScope,
        query: str | None = None,
        filters: Sequence[params.SearchFilter] | None = None,
        order: types.ListOrder | None = None,
        page: int | None = None,
        per_page: int | None = None,
        options: CallOptions | None = None,
    ) -> types.SearchResult:
        """Mistakes answer `invalid_scope`, `invalid_filters` or `invalid_page`. Whether a fresh object is
        found at once is not documented.

        `GET /search` · api host · secret or chain key

        Args:
            scope: What is searched.
            query: Free text.
            filters: Each by a name that the scope knows (reference 3.2); all have to match.
            order: Newest first if left out.
            page: From 1.
            per_page: 30 if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.search.find",
            {"scope": scope, "query": query, "filters": filters, "order": order, "page": page, "per_page": per_page},
            options,
            types.SearchResult,
        )

    def iter(
        self,
        *,
        scope: types.SearchScope,
        query: str | None = None,
        filters: Sequence[params.SearchFilter] | None = None,
        order: types.ListOrder | None = None,
        page: int | None = None,
        per_page: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[Any]:
        """The rows of all pages of `find`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.search.find",
            {"scope": scope, "query": query, "filters": filters, "order": order, "page": page, "per_page": per_page},
            options,
            types.SearchResult,
            "data",
        )


class AsyncReceipts:
    """`omise.receipts`"""

    __slots__ = ("_runner",)

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> types.ReceiptList:
        """Live mode only in practice: with a test key the list is empty (*observed*).

        `GET /receipts` · api host · secret or chain key

        Args:
            limit: Rows a page, 1 to 100; 20 if left out.
            offset: Rows to skip.
            from_: The earliest creation time, RFC 3339. Send a full time stamp, not a bare date.
            to: The latest creation time, RFC 3339. Turning a page fixes it, so that rows made meanwhile do not
                shift the rest.
            order: Oldest first if left out.
            options: What differs for this one call.
        """
        return await self._runner.run(
            "omise.receipts.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ReceiptList,
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        order: types.ListOrder | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[types.Receipt]:
        """The rows of all pages of `list`. The next page is fetched when it is needed."""
        return self._runner.rows(
            "omise.receipts.list",
            {"limit": limit, "offset": offset, "from": from_, "to": to, "order": order},
            options,
            types.ReceiptList,
            "data",
        )

    async def get(self, receipt: str, *, options: CallOptions | None = None) -> types.Receipt:
        """`GET /receipts/{id}` · api host · secret or chain key

        Args:
            receipt: `rcpt_…`
            options: What differs for this one call.
        """
        return await self._runner.run("omise.receipts.get", {"receipt": receipt}, options, types.Receipt)


class AsyncOmiseResources:
    """Everything that can be asked of Omise."""

    account: AsyncAccount
    balance: AsyncBalance
    transactions: AsyncTransactions
    capability: AsyncCapability
    forex: AsyncForex
    tokens: AsyncTokens
    customers: AsyncCustomers
    cards: AsyncCards
    chains: AsyncChains
    charges: AsyncCharges
    sources: AsyncSources
    refunds: AsyncRefunds
    transfers: AsyncTransfers
    recipients: AsyncRecipients
    schedules: AsyncSchedules
    occurrences: AsyncOccurrences
    events: AsyncEvents
    disputes: AsyncDisputes
    documents: AsyncDocuments
    links: AsyncLinks
    search: AsyncSearch
    receipts: AsyncReceipts

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner
        self.account = AsyncAccount(runner)
        self.balance = AsyncBalance(runner)
        self.transactions = AsyncTransactions(runner)
        self.capability = AsyncCapability(runner)
        self.forex = AsyncForex(runner)
        self.tokens = AsyncTokens(runner)
        self.customers = AsyncCustomers(runner)
        self.cards = AsyncCards(runner)
        self.chains = AsyncChains(runner)
        self.charges = AsyncCharges(runner)
        self.sources = AsyncSources(runner)
        self.refunds = AsyncRefunds(runner)
        self.transfers = AsyncTransfers(runner)
        self.recipients = AsyncRecipients(runner)
        self.schedules = AsyncSchedules(runner)
        self.occurrences = AsyncOccurrences(runner)
        self.events = AsyncEvents(runner)
        self.disputes = AsyncDisputes(runner)
        self.documents = AsyncDocuments(runner)
        self.links = AsyncLinks(runner)
        self.search = AsyncSearch(runner)
        self.receipts = AsyncReceipts(runner)
