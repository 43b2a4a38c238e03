"""Omise and Wonder payments.

What is sent, signed, repeated and read is decided by one core in Rust. Everything here is loaded when it is first used.
"""

from __future__ import annotations

# As type checkers know it; `typing` itself takes longer to load than all of this.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from ._async_omise import AsyncOmise
    from ._async_wonder import AsyncWonder
    from ._omise import Omise
    from ._record import Record
    from ._wonder import RawAnswer, SignatureSteps, Wonder, public_key_pem, signature_steps
    from .core import Call, CallInfo, core_version
    from .errors import (
        ApiConnectionError,
        ApiKeyError,
        ApiPermissionError,
        ApiTimeoutError,
        AuthenticationError,
        CancelledError,
        ConflictError,
        DeclinedError,
        DecodeError,
        InvalidParamsError,
        MisuseError,
        NotFoundError,
        PayError,
        RateLimitedError,
        RejectedError,
        ServerError,
        SignatureError,
        StaleError,
    )
    from .options import CallOptions
    from .transport import (
        AiohttpTransport,
        AsyncHttpxTransport,
        AsyncTransport,
        ExchangeError,
        HttpTransport,
        HttpxTransport,
        RequestsTransport,
        Transport,
    )
    from .webhooks import OmiseDelivery, OmiseWebhook, WonderDelivery, WonderWebhook

_PLACES = {
    "_async_omise": ("AsyncOmise",),
    "_async_wonder": ("AsyncWonder",),
    "_omise": ("Omise",),
    "_record": ("Record",),
    "_wonder": ("RawAnswer", "SignatureSteps", "Wonder", "public_key_pem", "signature_steps"),
    "core": ("Call", "CallInfo", "core_version"),
    "errors": (
        "ApiConnectionError",
        "ApiKeyError",
        "ApiPermissionError",
        "ApiTimeoutError",
        "AuthenticationError",
        "CancelledError",
        "ConflictError",
        "DeclinedError",
        "DecodeError",
        "InvalidParamsError",
        "MisuseError",
        "NotFoundError",
        "PayError",
        "RateLimitedError",
        "RejectedError",
        "ServerError",
        "SignatureError",
        "StaleError",
    ),
    "options": ("CallOptions",),
    "transport": (
        "AiohttpTransport",
        "AsyncHttpxTransport",
        "AsyncTransport",
        "ExchangeError",
        "HttpTransport",
        "HttpxTransport",
        "RequestsTransport",
        "Transport",
    ),
    "webhooks": ("OmiseDelivery", "OmiseWebhook", "WonderDelivery", "WonderWebhook"),
}
_PLACE_OF = {name: place for place, names in _PLACES.items() for name in names}
_MODULES = ("core", "errors", "options", "params", "transport", "types", "webhooks")


def _load(name: str) -> object:
    from importlib import import_module

    if name in _MODULES:
        return import_module(f"{__name__}.{name}")
    place = _PLACE_OF.get(name)
    if place is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{place}"), name)
    globals()[name] = found
    return found


if not TYPE_CHECKING:
    # Type checkers know the names from the imports above, and that there are no others.
    __getattr__ = _load


def __dir__() -> list[str]:
    return sorted({*globals(), *_PLACE_OF, *_MODULES})


__all__ = [
    "AiohttpTransport",
    "ApiConnectionError",
    "ApiKeyError",
    "ApiPermissionError",
    "ApiTimeoutError",
    "AsyncHttpxTransport",
    "AsyncOmise",
    "AsyncTransport",
    "AsyncWonder",
    "AuthenticationError",
    "Call",
    "CallInfo",
    "CallOptions",
    "CancelledError",
    "ConflictError",
    "DeclinedError",
    "DecodeError",
    "ExchangeError",
    "HttpTransport",
    "HttpxTransport",
    "InvalidParamsError",
    "MisuseError",
    "NotFoundError",
    "Omise",
    "OmiseDelivery",
    "OmiseWebhook",
    "PayError",
    "RateLimitedError",
    "RawAnswer",
    "Record",
    "RejectedError",
    "RequestsTransport",
    "ServerError",
    "SignatureError",
    "SignatureSteps",
    "StaleError",
    "Transport",
    "Wonder",
    "WonderDelivery",
    "WonderWebhook",
    "core_version",
    "public_key_pem",
    "signature_steps",
]
