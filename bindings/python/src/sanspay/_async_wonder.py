from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ._generated.async_wonder import AsyncWonderResources
from ._runner import AsyncRunner
from ._wonder import RawAnswer, _made, _raw
from .core import Call, make_call
from .transport import AiohttpTransport

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from typing_extensions import Self

    from ._loop import AsyncSigner
    from .options import CallOptions
    from .transport import AsyncTransport


class AsyncWonder(AsyncWonderResources):
    """`Wonder` for asyncio.

    A task that is cancelled ends its exchange. Whether the work may have been done all the same says the
    `CancelledError` of this package, which is the cause of asyncio's.
    """

    def __init__(
        self,
        *,
        app_id: str,
        private_key: str | None = None,
        signer: AsyncSigner | None = None,
        url: str | None = None,
        language: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        user_agent: str | None = None,
        transport: AsyncTransport | None = None,
    ) -> None:
        """As of `Wonder`; a `signer` may be asynchronous, and a `transport` sends instead of an `AiohttpTransport`."""
        core = _made(app_id, private_key, signer, url, language, timeout, max_retries, user_agent)
        self._own = None if transport else AiohttpTransport()
        super().__init__(AsyncRunner(core, transport or self._own, signer))  # type: ignore[arg-type]

    async def raw(
        self, method: str, path: str, *, body: object = None, options: CallOptions | None = None
    ) -> RawAnswer:
        """Signs and sends a request that has no name here, as `Wonder.raw` does."""
        call = _raw(self._runner.core, method, path, body, options)
        return RawAnswer(json.loads(await self._runner.drive(call)), call.info())

    def call(self, operation: str, params: Mapping[str, Any], options: CallOptions | None = None) -> Call:
        """A call to drive by hand, of an operation such as `wonder.orders.create`."""
        return make_call(self._runner.core, operation, params, options)

    async def aclose(self) -> None:
        """Closes the connections that are kept. What is called later makes new ones."""
        if self._own is not None:
            await self._own.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
