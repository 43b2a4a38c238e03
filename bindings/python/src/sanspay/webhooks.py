"""Webhooks: verified first, then read."""

from __future__ import annotations

import json
import re
import time
from typing import TYPE_CHECKING, Any, NamedTuple

from . import _core, types
from .core import count
from .errors import MisuseError, _raise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Protocol

    from typing_extensions import TypeAlias

    class _Named(Protocol):
        """A mapping of headers, or what servers have for one."""

        def items(self) -> Iterable[tuple[str, str]]: ...

    Body: TypeAlias = "bytes | bytearray | memoryview | str"
    Headers: TypeAlias = "_Named | Iterable[tuple[str | bytes, str | bytes]]"

__all__ = ["OmiseDelivery", "OmiseWebhook", "WonderDelivery", "WonderWebhook"]


class OmiseDelivery(NamedTuple):
    """A webhook of Omise whose signature fits."""

    event: types.Event
    """What happened. Fetch the object before you act: webhooks come late, twice and out of order."""
    deduplication_key: str
    """The same for both copies of a chained event and for every repeat: handle each key once."""


class OmiseWebhook:
    """Receives Omise's webhooks.

    ```python
    event, key = OmiseWebhook(os.environ["OMISE_WEBHOOK_SECRET"]).verify(request.headers, raw_body)
    ```
    """

    def __init__(self, secrets: str | Sequence[str], *, tolerance: int | None = None) -> None:
        """Takes the base64 text of the dashboard; two while one replaces the other.

        `tolerance` is by how many seconds the time in a signature may differ from now.
        """
        each = [secrets] if isinstance(secrets, str) else list(secrets)
        try:
            self._receiver = _core.OmiseReceiver(each, count("tolerance", tolerance))
        except _core.Failure as failure:
            _raise(failure)

    def verify(self, headers: Headers, body: Body, *, now: float | None = None) -> OmiseDelivery:
        """The event, if the signature fits the body and is fresh; a `SignatureError` or `StaleError` if not.

        `body` is as it came, before anything has parsed it. `now` is in seconds since 1970, by the clock if left out.
        """
        try:
            verified = self._receiver.verify(_crossing(headers), _raw_body(body), _millis(now))
        except _core.Failure as failure:
            _raise(failure)
        return OmiseDelivery(types.Event(json.loads(verified.event)), verified.deduplication_key)

    def sign_test_event(self, body: Body, *, now: float | None = None) -> dict[str, str]:
        """The headers that such a body would come with, for tests of a receiver."""
        signed = self._receiver.sign_test_event(_raw_body(body), _millis(now))
        return {header.name: header.value for header in signed}


class WonderDelivery(NamedTuple):
    """A webhook of Wonder whose signature fits."""

    action: str
    """The header `X-Action`: `order.paid`.

    The signature does not cover it: where money depends on it, look at the order's states, which are signed.
    """
    order: types.Order | None
    """The order as it was then. `None` where the body holds no order that reads."""
    data: Any
    """The order as it came, without what it was wrapped in; or all of the body if it holds none."""
    deduplication_key: str
    """The same for every repeat: handle each key once."""


class WonderWebhook:
    """Receives Wonder's webhooks."""

    def __init__(self, *, app_id: str, public_key: str, tolerance: int | None = None) -> None:
        """Takes the webhook key of the dashboard: PEM, its base64, or DER in base64 or hex.

        `tolerance` is by how many seconds the time in a signature may differ from now.
        """
        try:
            self._receiver = _core.WonderReceiver(app_id, public_key, count("tolerance", tolerance))
        except _core.Failure as failure:
            _raise(failure)

    def verify(
        self, method: str, url: str, headers: Headers, body: Body, *, now: float | None = None
    ) -> WonderDelivery:
        """What happened to which order, if the signature fits the request and is fresh.

        `url` is path and query as they came, or the whole address: both are signed.
        """
        uri = re.sub(r"^https?://[^/?#]*", "", url, flags=re.IGNORECASE)
        try:
            verified = self._receiver.verify(method, uri, _crossing(headers), _raw_body(body), _millis(now))
        except _core.Failure as failure:
            _raise(failure)
        event = json.loads(verified.event)
        order = event.get("order")
        order = None if order is None else types.Order(order)
        return WonderDelivery(event["action"], order, event.get("data"), verified.deduplication_key)

    def sign_test_event(
        self, private_key: str, action: str, uri: str, body: Body, *, now: float | None = None
    ) -> dict[str, str]:
        """The headers of a webhook signed with a private key of yours, for tests of a receiver with its public half.

        `action` is such as `order.paid`.
        """
        try:
            signed = self._receiver.sign_test_event(private_key, action, uri, _raw_body(body), _millis(now))
        except _core.Failure as failure:
            _raise(failure)
        return {header.name: header.value for header in signed}


def _millis(now: float | None) -> int:
    return int((time.time() if now is None else now) * 1000)


def _raw_body(body: Body) -> bytes:
    if isinstance(body, str):
        return body.encode()
    if isinstance(body, (bytes, bytearray, memoryview)):
        return bytes(body)
    raise MisuseError(
        f"the body has to be the raw bytes or text of the request, not {type(body).__name__}: a signature fits only "
        "what was sent, so take the body before anything parses it (`await request.body()`, or `request.get_data()`)"
    )


def _crossing(headers: Headers) -> list[Any]:
    items = getattr(headers, "items", None)
    try:
        pairs: Any = items() if items is not None else headers
        return [_core.Header(name=_text(name), value=_text(value)) for name, value in pairs]
    except (TypeError, ValueError):
        raise MisuseError(
            f"the headers have to be a mapping or pairs of name and value, not {type(headers).__name__}"
        ) from None


def _text(part: object) -> str:
    # ASGI servers give bytes.
    if isinstance(part, bytes):
        return part.decode("latin-1")
    if isinstance(part, str):
        return part
    raise TypeError
