"""The low layer, for a transport or a loop of your own: a call, and what it asks for until it is done.

```python
call = omise.call("omise.charges.get", {"charge": "chrg_…"})
while not isinstance(step := call.poll(), Done):
    if isinstance(step, Send):
        call.on_response(...)  # or call.on_failure(...)
    elif isinstance(step, Wait):
        time.sleep(step.seconds)
    elif isinstance(step, Sign):
        call.on_signature(...)
charge = json.loads(call.output())
```
"""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any, NamedTuple, Union

from . import _core
from ._border import quicken
from .errors import InvalidParamsError, MisuseError, _raise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .options import CallOptions
    from .transport import FailureKind

__all__ = ["Call", "CallInfo", "Done", "Request", "Response", "Send", "Sign", "Step", "Wait", "core_version"]

quicken(_core.sanspay_ffi)

_READ = frozenset(_core.read_headers())
_FAILURES: dict[str, Any] = {kind.name.lower(): kind for kind in _core.ExchangeFailure}


class Request:
    """One HTTP exchange: exactly these bytes, once, following no redirect."""

    __slots__ = ("body", "headers", "method", "timeout", "url")

    method: str
    """`GET`, `POST`, `PUT`, `PATCH` or `DELETE`."""
    url: str
    """The whole address, already encoded. A Wonder signature covers its path and query to the byte."""
    headers: dict[str, str]
    """All but `Host` and `Content-Length`, which are the transport's. They hold credentials."""
    body: bytes | None
    """`None` means no body at all."""
    timeout: float
    """After so many seconds without a whole answer the exchange has failed."""

    def __init__(
        self, method: str, url: str, headers: dict[str, str], body: bytes | None = None, timeout: float = 60.0
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout

    def __repr__(self) -> str:
        # Neither headers nor body: keys and cards are in them.
        return f"Request({self.method} {self.url})"


class Response:
    """What came back."""

    __slots__ = ("body", "headers", "status")

    status: int
    headers: Mapping[str, str] | Iterable[tuple[str, str]]
    """By name, or as pairs."""
    body: bytes
    """Decompressed."""

    def __init__(self, status: int, headers: Mapping[str, str] | Iterable[tuple[str, str]], body: bytes) -> None:
        self.status = status
        self.headers = headers
        self.body = body

    def __repr__(self) -> str:
        return f"Response({self.status}, {len(self.body)} bytes)"


class Send(NamedTuple):
    """Send the request, once, and report with `Call.on_response` or `Call.on_failure`."""

    request: Request


class Wait(NamedTuple):
    """Sleep, then poll again."""

    seconds: float


class Sign(NamedTuple):
    """Sign these bytes with RSASSA-PKCS1-v1_5 and SHA-256, and report with `Call.on_signature`."""

    message: bytes


class Done(NamedTuple):
    """The call has ended: ask for its result."""


Step = Union[Send, Wait, Sign, Done]

_DONE = Done()

if TYPE_CHECKING:
    # What a call that is driven here asks for, or its output at its end.
    Turn = Union[Request, Wait, Sign, str]


def _turn(lines: str, given: bytes | None, output: str | None) -> Turn:
    if output is not None:
        return output
    kind, *rest = lines.split("\n")
    if kind == "send":
        return Request(rest[0], rest[1], dict(zip(rest[3::2], rest[4::2])), given, int(rest[2]) / 1000)
    if kind == "wait":
        return Wait(int(rest[0]) / 1000)
    return Sign(given or b"")


def _now() -> int:
    return int(time.time() * 1000)


def _read(response: Response) -> list[tuple[str, str]]:
    """The headers that the core reads."""
    headers = response.headers
    items = getattr(headers, "items", None)
    pairs: Iterable[tuple[str, str]] = headers if items is None else items()  # type: ignore[assignment]
    return [pair for pair in pairs if pair[0].lower() in _READ]


class CallInfo:
    """How a result came about."""

    __slots__ = ("_call", "attempts", "idempotency_key", "request_id", "status")

    status: int | None
    """The HTTP status of the last answer."""
    request_id: str | None
    """The gateway's own id of the exchange; quote it to support."""
    attempts: int
    """How many times the request was sent."""
    idempotency_key: str | None
    """What went with every attempt, if idempotency keys were on."""

    def __init__(self, call: Call) -> None:
        meta = call._call.meta()
        self._call = call
        self.status = meta.status
        self.request_id = meta.request_id
        self.attempts = meta.attempts
        self.idempotency_key = meta.idempotency_key

    @property
    def body(self) -> bytes:
        """The bytes of the answer as they came."""
        return self._call.body()

    def json(self) -> Any:
        """The answer as the gateway wrote it, with fields that this version does not know."""
        return json.loads(self.body)

    def __repr__(self) -> str:
        return f"CallInfo(status={self.status}, request_id={self.request_id!r}, attempts={self.attempts})"


class Call:
    """One operation under way. Driven in the wrong order it raises a `MisuseError` and stays as it was."""

    __slots__ = ("_call",)

    def __init__(self, call: Any) -> None:
        self._call = call

    def poll(self, now: float | None = None) -> Step:
        """What to do next. `now` is the time in seconds since 1970, by the clock if left out."""
        try:
            step = self._call.poll(int((time.time() if now is None else now) * 1000))
        except _core.Failure as failure:
            _raise(failure)
        if step.is_done():
            return _DONE
        if step.is_send():
            asked = step.request
            headers = {header.name: header.value for header in asked.headers}
            return Send(Request(asked.method, asked.url, headers, asked.body, asked.timeout_ms / 1000))
        if step.is_wait():
            return Wait(step.millis / 1000)
        return Sign(step.to_sign)

    def _turn(self) -> Turn:
        """`poll`, and the output of a call that is done; fails if it has failed."""
        try:
            return _turn(*self._call.turn(_now()))
        except _core.Failure as failure:
            _raise(failure)

    def on_response(self, response: Response) -> None:
        """The answer to a `Send`."""
        read = [_core.Header(name=name, value=value) for name, value in _read(response)]
        try:
            self._call.on_answer(response.status, read, bytes(response.body))
        except _core.Failure as failure:
            _raise(failure)

    def _answered(self, response: Response) -> Turn:
        """`on_response`, and then `_turn`, in one crossing."""
        status = response.status
        if not isinstance(status, int) or not 0 <= status <= 0xFFFF:
            raise MisuseError(f"a `Response` has a status such as 200, not {shown(status)}")
        # No line break of a header may begin another one.
        lines = [text.replace("\n", " ") for pair in _read(response) for text in pair]
        headers = "\n".join(lines).encode(errors="replace")
        try:
            return _turn(*self._call.answered(status, headers, bytes(response.body), _now()))
        except _core.Failure as failure:
            _raise(failure)

    def on_failure(self, kind: FailureKind, sent: bool, detail: str) -> None:
        """The failure of a `Send` or `Sign`.

        `sent` says whether the request may have reached the server: say no only if that is certain.
        """
        if kind not in _FAILURES:
            raise MisuseError(f"{kind!r} is no failure of an exchange: give one of {', '.join(_FAILURES)}")
        try:
            self._call.on_failure(_FAILURES[kind], sent, detail)
        except _core.Failure as failure:
            _raise(failure)

    def on_signature(self, signature: bytes) -> None:
        """The answer to a `Sign`: the raw signature, not in base64."""
        try:
            self._call.on_signature(signature)
        except _core.Failure as failure:
            _raise(failure)

    def output(self) -> str:
        """The result as JSON in the newest API version's names, or the call's error."""
        try:
            text: str = self._call.output()
        except _core.Failure as failure:
            _raise(failure)
        return text

    def body(self) -> bytes:
        """The bytes of the successful answer as the gateway wrote them, or the call's error."""
        try:
            body: bytes = self._call.body()
        except _core.Failure as failure:
            _raise(failure)
        return body

    def info(self) -> CallInfo:
        """Status, request id, attempts and idempotency key."""
        return CallInfo(self)

    def next_page(self) -> Call | None:
        """The call that fetches the page after this one; `None` after the last, or where there are no pages."""
        try:
            call = self._call.next_page()
        except _core.Failure as failure:
            _raise(failure)
        return None if call is None else Call(call)


def core_version() -> str:
    """The version of the core."""
    version: str = _core.core_version()
    return version


def make_call(core: Any, operation: str, params: Mapping[str, Any], options: CallOptions | None) -> Call:
    """A call of an operation by its name; parameters that are `None` are left out."""
    given = {name: value for name, value in params.items() if value is not None}
    text = written(given, operation)
    try:
        return Call(core.call(operation, text, call_settings(options)))
    except _core.Failure as failure:
        _raise(failure)


def begin_call(core: Any, operation: str, params: Mapping[str, Any], options: CallOptions | None) -> tuple[Call, Turn]:
    """The same, and what it asks for first."""
    if options:
        call = make_call(core, operation, params, options)
        return call, call._turn()
    given = {name: value for name, value in params.items() if value is not None}
    text = written(given, operation)
    try:
        call, *turn = core.begin_in_lines(operation.encode(), text.encode(), _now())
    except _core.Failure as failure:
        _raise(failure)
    return Call(call), _turn(*turn)


def written(value: Any, operation: str | None = None) -> str:
    """As JSON text."""
    try:
        return _encode(value)
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidParamsError(f"the parameters cannot be sent: {error}", operation=operation) from None


def _plain(value: Any) -> Any:
    """What JSON has no word for."""
    from base64 import b64encode
    from datetime import date
    from decimal import Decimal

    from ._record import Record

    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Record):
        return value.__dict__
    if isinstance(value, (bytes, bytearray, memoryview)):
        return {"base64": b64encode(value).decode()}
    if isinstance(value, date):
        raise TypeError(f"{type(value).__name__} is no JSON: give its isoformat(), with a time zone")
    raise TypeError(f"{type(value).__name__} is no JSON")


# One for all calls: `json.dumps` makes a new one each time where an argument is not the default.
_encode = json.JSONEncoder(separators=(",", ":"), default=_plain, allow_nan=False).encode

_NO_SETTINGS = _core.CallSettings()


def call_settings(options: CallOptions | None) -> Any:
    """What differs for a single call, for the core."""
    if not options:
        return _NO_SETTINGS
    unknown = options.keys() - {"timeout", "max_retries", "idempotency_key"}
    if unknown:
        raise MisuseError(
            f"a call has no option `{min(unknown)}`: there are `timeout`, `max_retries` and `idempotency_key`"
        )
    return _core.CallSettings(
        timeout_ms=millis(options.get("timeout")),
        max_retries=count("max_retries", options.get("max_retries")),
        idempotency_key=text("idempotency_key", options.get("idempotency_key")),
    )


def millis(seconds: float | None) -> int | None:
    """A timeout for the core."""
    if seconds is None:
        return None
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)) or not 0 < seconds < 4_294_967:
        raise MisuseError(f"`timeout` has to be seconds, more than 0 and at most 4294966, not {shown(seconds)}")
    return max(1, round(seconds * 1000))


def count(name: str, value: int | None) -> int | None:
    """A whole number that fits 32 bits."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 0xFFFF_FFFF:
        raise MisuseError(f"`{name}` has to be a whole number from 0 to 4294967295, not {shown(value)}")
    return value


def text(name: str, value: str | None) -> str | None:
    """A text, or nothing."""
    if value is None or isinstance(value, str):
        return value
    raise MisuseError(f"`{name}` has to be a str, not {type(value).__name__}")


def shown(value: object) -> str:
    """What was given: a number by its value, anything else by its type, for it may be a key."""
    return repr(value) if isinstance(value, (int, float)) else type(value).__name__
