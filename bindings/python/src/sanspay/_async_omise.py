from __future__ import annotations

from typing import TYPE_CHECKING

from ._generated.async_omise import AsyncOmiseResources
from ._omise import _chained, _made
from ._runner import AsyncRunner
from .core import Call, make_call
from .transport import AiohttpTransport

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from typing_extensions import Self

    from .options import CallOptions
    from .transport import AsyncTransport


class AsyncOmise(AsyncOmiseResources):
    """`Omise` for asyncio.

    ```python
    async with AsyncOmise(secret_key=os.environ["OMISE_SECRET_KEY"]) as omise:
        charge = await omise.charges.create(amount=10_000, currency="THB", card="tokn_…")
    ```

    A task that is cancelled ends its exchange. Whether the work may have been done all the same says the
    `CancelledError` of this package, which is the cause of asyncio's.
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
        transport: AsyncTransport | None = None,
    ) -> None:
        """As of `Omise`; a `transport` sends instead of an `AiohttpTransport`."""
        core = _made(secret_key, public_key, api_url, vault_url, timeout, max_retries, idempotency_keys, user_agent)
        self._own = None if transport else AiohttpTransport()
        super().__init__(AsyncRunner(core, transport or self._own))  # type: ignore[arg-type]

    def on_behalf_of(self, chain_key: str) -> AsyncOmise:
        """The same client for a chained account, by its `ckey_…`: all its calls are on that seller's books."""
        client = AsyncOmise.__new__(AsyncOmise)
        client._own = None
        runner = AsyncRunner(_chained(self._runner.core, chain_key), self._runner.transport)
        AsyncOmiseResources.__init__(client, runner)
        return client

    @property
    def is_live(self) -> bool:
        """Whether its keys move real money."""
        return bool(self._runner.core.is_live())

    def call(self, operation: str, params: Mapping[str, Any], options: CallOptions | None = None) -> Call:
        """A call to drive by hand, of an operation such as `omise.charges.create`."""
        return make_call(self._runner.core, operation, params, options)

    async def aclose(self) -> None:
        """Closes the connections that are kept. What is called later makes new ones."""
        if self._own is not None:
            await self._own.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"AsyncOmise({'live' if self.is_live else 'test'})"
