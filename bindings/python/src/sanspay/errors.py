"""What goes wrong. Every error is a `PayError`; its class says what kind it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
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
]


class PayError(Exception):
    """Everything that this package raises. It prints as one line: what happened, who said so and what to do."""

    kind: ClassVar[str] = "Unknown"
    """The class in one word, such as `NotFound`: the same in every language."""

    detail: str
    """What happened, in words."""
    code: str | None
    """The gateway's own word for it, such as `used_token` or `E900104`."""
    hint: str | None
    """What to do about it."""
    status: int | None
    """The HTTP status of the answer."""
    request_id: str | None
    """The gateway's id of the exchange; quote it to support."""
    operation: str | None
    """Such as `omise.charges.create`."""
    is_retryable: bool
    """Whether the same call may be made again."""
    is_outcome_unknown: bool
    """Whether the work may have been done: look before you send again."""
    body: bytes
    """The bytes of the answer, perhaps none."""

    def __init__(
        self,
        text: str,
        *,
        detail: str | None = None,
        code: str | None = None,
        hint: str | None = None,
        status: int | None = None,
        request_id: str | None = None,
        operation: str | None = None,
        is_retryable: bool = False,
        is_outcome_unknown: bool = False,
        body: bytes = b"",
    ) -> None:
        super().__init__(text)
        self.detail = text if detail is None else detail
        self.code = code
        self.hint = hint
        self.status = status
        self.request_id = request_id
        self.operation = operation
        self.is_retryable = is_retryable
        self.is_outcome_unknown = is_outcome_unknown
        self.body = body

    def __reduce__(self) -> tuple[Callable[..., PayError], tuple[Any, ...]]:
        # A process pool pickles what its workers raise.
        return _again, (type(self), str(self), self.__dict__)


def _again(kind: type[PayError], text: str, fields: dict[str, Any]) -> PayError:
    error = kind(text)
    error.__dict__.update(fields)
    return error


class InvalidParamsError(PayError):
    """Yours to fix: a parameter that the gateway would refuse. Nothing was sent."""

    kind = "InvalidParams"


class MisuseError(PayError):
    """Yours to fix: a client set up wrongly, or a call driven in the wrong order."""

    kind = "Misuse"


class ApiKeyError(PayError):
    """Yours to fix: a missing key, one of the wrong kind, or test and live keys side by side."""

    kind = "Key"


class AuthenticationError(PayError):
    """The gateway does not accept the key or the signature (401)."""

    kind = "Authentication"


class ApiPermissionError(PayError):
    """The key may not do this (403)."""

    kind = "Permission"


class NotFoundError(PayError):
    """No such object (404)."""

    kind = "NotFound"


class ConflictError(PayError):
    """It clashes with the state of the object (409)."""

    kind = "Conflict"


class RateLimitedError(PayError):
    """Too many requests (429)."""

    kind = "RateLimited"


class DeclinedError(PayError):
    """The payment was declined. (A charge of Omise that comes back `failed` is a result, not an error.)"""

    kind = "Declined"


class RejectedError(PayError):
    """The gateway understood the request and refused it (other 4xx)."""

    kind = "Rejected"


class ServerError(PayError):
    """The gateway failed (5xx)."""

    kind = "Server"


class ApiTimeoutError(PayError):
    """No whole answer in time."""

    kind = "Timeout"


class ApiConnectionError(PayError):
    """The connection could not be made, or was lost."""

    kind = "Connection"


class CancelledError(PayError):
    """The caller gave up."""

    kind = "Cancelled"


class DecodeError(PayError):
    """An answer that cannot be read; its bytes are in `body`."""

    kind = "Decode"


class SignatureError(PayError):
    """A webhook whose signature does not fit."""

    kind = "Signature"


class StaleError(PayError):
    """A webhook outside the time window."""

    kind = "Stale"


_CLASSES: dict[str, type[PayError]] = {error.kind: error for error in PayError.__subclasses__()}


def _raise(failure: Any) -> NoReturn:
    """Raises what the core failed with as an error of this package."""
    # The core's `INVALID_PARAMS` is `InvalidParams`.
    kind = failure.kind.name.title().replace("_", "")
    raise _CLASSES.get(kind, PayError)(
        failure.text,
        detail=failure.detail,
        code=failure.code,
        hint=failure.hint,
        status=failure.status,
        request_id=failure.request_id,
        operation=failure.operation,
        is_retryable=failure.is_retryable,
        is_outcome_unknown=failure.is_outcome_unknown,
        body=failure.body,
    ) from None
