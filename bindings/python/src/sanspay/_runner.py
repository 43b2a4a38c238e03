"""What the generated methods run on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from . import _loop
from ._record import Record
from .core import begin_call, make_call

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping

    from .core import Call
    from .options import CallOptions
    from .transport import AsyncTransport, Transport

R = TypeVar("R", bound=Record)

# `json.loads` first asks what it was given, and then for space around it.
_decode = json.JSONDecoder().raw_decode


class Runner:
    """Runs calls over a transport."""

    __slots__ = ("core", "signer", "transport")

    def __init__(self, core: Any, transport: Transport, signer: _loop.Signer | None = None) -> None:
        self.core = core
        self.transport = transport
        self.signer = signer

    def run(self, operation: str, params: Mapping[str, Any], options: CallOptions | None, kind: type[R]) -> R:
        """The result of one call."""
        call, turn = begin_call(self.core, operation, params, options)
        return read(call, _loop.drive(call, turn, self.transport, self.signer), kind)

    def drive(self, call: Call) -> str:
        """Runs a call to its end, and gives its output."""
        return _loop.drive(call, call._turn(), self.transport, self.signer)

    def rows(
        self, operation: str, params: Mapping[str, Any], options: CallOptions | None, kind: type[R], field: str
    ) -> Iterator[Any]:
        """The rows of all pages. What is wrong with the parameters is said at once."""
        return self._rows(make_call(self.core, operation, params, options), kind, field)

    def _rows(self, call: Call | None, kind: type[R], field: str) -> Iterator[Any]:
        while call is not None:
            yield from getattr(read(call, self.drive(call), kind), field)
            call = call.next_page()


class AsyncRunner:
    """Runs calls over an asynchronous transport."""

    __slots__ = ("core", "signer", "transport")

    def __init__(self, core: Any, transport: AsyncTransport, signer: _loop.AsyncSigner | None = None) -> None:
        self.core = core
        self.transport = transport
        self.signer = signer

    async def run(self, operation: str, params: Mapping[str, Any], options: CallOptions | None, kind: type[R]) -> R:
        """The result of one call."""
        call, turn = begin_call(self.core, operation, params, options)
        return read(call, await _loop.drive_async(call, turn, self.transport, self.signer), kind)

    async def drive(self, call: Call) -> str:
        """Runs a call to its end, and gives its output."""
        return await _loop.drive_async(call, call._turn(), self.transport, self.signer)

    def rows(
        self, operation: str, params: Mapping[str, Any], options: CallOptions | None, kind: type[R], field: str
    ) -> AsyncIterator[Any]:
        """The rows of all pages. What is wrong with the parameters is said at once."""
        return self._rows(make_call(self.core, operation, params, options), kind, field)

    async def _rows(self, call: Call | None, kind: type[R], field: str) -> AsyncIterator[Any]:
        while call is not None:
            for row in getattr(read(call, await self.drive(call), kind), field):
                yield row
            call = call.next_page()


def read(call: Call, output: str, kind: type[R]) -> R:
    """What a call that has ended was answered, with the way back to it."""
    record = kind(_decode(output)[0])
    object.__setattr__(record, "_call", call)
    return record
