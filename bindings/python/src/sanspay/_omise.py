from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import _core
from ._generated.omise import OmiseResources
from ._runner import Runner
from .core import Call, count, make_call, millis, text
from .errors import _raise
from .transport import HttpTransport

if TYPE_CHECKING:
    from collections.abc import Mapping

    from typing_extensions import Self

    from .options import CallOptions
    from .transport import Transport


class Omise(OmiseResources):
    """A client of Omise. Amounts are in the currency's subunits: `10_000` is 100.00 THB.

    ```python
    omise = Omise(secret_key=os.environ["OMISE_SECRET_KEY"])
    charge = omise.charges.create(amount=10_000, currency="THB", card="tokn_…")
    ```

    Threads may share it. `with`, or `close`, closes the connections that it keeps.
    """

    def __init__(
        self,
        *,
        secret_key: str | None = None,
        public_key: str | None = None,
        api_url: str | None = None,
        vault_url: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        idempotency_keys: bool = False,
        user_agent: str | None = None,
        transport: Transport | None = None,
    ) -> None:
        """Checks the keys.

        Args:
            secret_key: `skey_…`
            public_key: `pkey_…`: for tokens and sources.
            api_url: Instead of `https://api.omise.co`, for a sandbox.
            vault_url: Instead of `https://vault.omise.co`, for a sandbox.
            timeout: Seconds for one attempt.
            max_retries: How many times a request is sent again at most, where that is safe.
            idempotency_keys: Gives every POST and PATCH an `Idempotency-Key`, so that it may be repeated like a GET.
                Known from a draft only, unconfirmed by Omise.
            user_agent: Put before this package's own `User-Agent`.
            transport: Sends instead of an `HttpTransport`; it stays yours to close.
        """
        core = _made(secret_key, public_key, api_url, vault_url, timeout, max_retries, idempotency_keys, user_agent)
        self._own = None if transport else HttpTransport()
        super().__init__(Runner(core, transport or self._own))  # type: ignore[arg-type]

    def on_behalf_of(self, chain_key: str) -> Omise:
        """The same client for a chained account, by its `ckey_…`: all its calls are on that seller's books."""
        client = Omise.__new__(Omise)
        # The connections are this one's to close.
        client._own = None
        OmiseResources.__init__(client, Runner(_chained(self._runner.core, chain_key), self._runner.transport))
        return client

    @property
    def is_live(self) -> bool:
        """Whether its keys move real money."""
        return bool(self._runner.core.is_live())

    def call(self, operation: str, params: Mapping[str, Any], options: CallOptions | None = None) -> Call:
        """A call to drive by hand, of an operation such as `omise.charges.create`."""
        return make_call(self._runner.core, operation, params, options)

    def close(self) -> None:
        """Closes the connections that are kept. What is called later makes new ones."""
        if self._own is not None:
            self._own.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Omise({'live' if self.is_live else 'test'})"


def _made(
    secret_key: str | None,
    public_key: str | None,
    api_url: str | None,
    vault_url: str | None,
    timeout: float | None,
    max_retries: int | None,
    idempotency_keys: bool,
    user_agent: str | None,
) -> Any:
    settings = _core.OmiseSettings(
        secret_key=text("secret_key", secret_key),
        public_key=text("public_key", public_key),
        api_url=text("api_url", api_url),
        vault_url=text("vault_url", vault_url),
        idempotency_keys=bool(idempotency_keys),
        client=_core.ClientSettings(
            timeout_ms=millis(timeout),
            max_retries=count("max_retries", max_retries),
            user_agent=text("user_agent", user_agent),
        ),
    )
    try:
        return _core.OmiseCore(settings)
    except _core.Failure as failure:
        _raise(failure)


def _chained(core: Any, chain_key: str) -> Any:
    try:
        return core.on_behalf_of(text("chain_key", chain_key) or "")
    except _core.Failure as failure:
        _raise(failure)
