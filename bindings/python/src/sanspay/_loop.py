"""The loop: it does what a call asks for until the call is done."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Union

from .core import Request, Response, Sign, Wait
from .errors import MisuseError, PayError
from .transport import ExchangeError, describe

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from .core import Call, Turn
    from .transport import AsyncTransport, Transport

    Signer = Callable[[bytes], bytes]
    AsyncSigner = Callable[[bytes], Union[bytes, Awaitable[bytes]]]

_NO_SIGNER = "there is none; give the client a `signer` or a `private_key`"


def drive(call: Call, turn: Turn, transport: Transport, signer: Signer | None = None) -> str:
    """Runs a call to its end, from what it asks for first; gives its output."""
    while not isinstance(turn, str):
        if type(turn) is Request:
            try:
                response = transport.send(turn)
            except ExchangeError as error:
                call.on_failure(error.kind, error.sent, str(error))
            except Exception as error:
                call.on_failure("other", True, describe(error))
            except BaseException as error:
                _cancel(call, error)
                raise
            else:
                turn = call._answered(_checked(response))
                continue
        elif type(turn) is Wait:
            time.sleep(turn.seconds)
        elif type(turn) is Sign:
            try:
                if signer is None:
                    raise MisuseError(_NO_SIGNER)
                signature = _signature(signer(turn.message))
            except Exception as error:
                call.on_failure("other", False, _why(error))
            else:
                call.on_signature(signature)
        turn = call._turn()
    return turn


async def drive_async(call: Call, turn: Turn, transport: AsyncTransport, signer: AsyncSigner | None = None) -> str:
    """The same over an asynchronous transport. A task that is cancelled ends the exchange, and tells the call."""
    import asyncio
    from inspect import isawaitable

    while not isinstance(turn, str):
        if type(turn) is Request:
            try:
                response = await transport.send(turn)
            except ExchangeError as error:
                call.on_failure(error.kind, error.sent, str(error))
            except Exception as error:
                call.on_failure("other", True, describe(error))
            except BaseException as error:
                _cancel(call, error)
                raise
            else:
                turn = call._answered(_checked(response))
                continue
        elif type(turn) is Wait:
            await asyncio.sleep(turn.seconds)
        elif type(turn) is Sign:
            try:
                if signer is None:
                    raise MisuseError(_NO_SIGNER)
                given = signer(turn.message)
                signature = _signature(await given if isawaitable(given) else given)
            except Exception as error:
                call.on_failure("other", False, _why(error))
            else:
                call.on_signature(signature)
        turn = call._turn()
    return turn


def _cancel(call: Call, error: BaseException) -> None:
    """Tells the call that its caller left. What it says of the outcome becomes the cause of the cancellation."""
    call.on_failure("cancelled", True, describe(error))
    try:
        call._turn()
    except PayError as why:
        error.__cause__ = why


def _checked(response: Any) -> Response:
    if isinstance(response, Response):
        return response
    raise MisuseError(f"the transport has to give a `Response`, not {type(response).__name__}")


def _signature(given: Any) -> bytes:
    if isinstance(given, (bytes, bytearray)) and given:
        return bytes(given)
    raise MisuseError(f"it has to give the signature's bytes, not {type(given).__name__ if given else 'nothing'}")


def _why(error: Exception) -> str:
    return str(error) if isinstance(error, MisuseError) else describe(error)
