from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from . import _core
from ._generated.wonder import WonderResources
from ._runner import Runner
from .core import Call, CallInfo, call_settings, count, make_call, millis, text, written
from .errors import ApiKeyError, _raise
from .transport import HttpTransport

if TYPE_CHECKING:
    from collections.abc import Mapping

    from typing_extensions import Self

    from ._loop import Signer
    from .options import CallOptions
    from .transport import Transport


class RawAnswer(NamedTuple):
    """What a request that has no name here was answered."""

    data: Any
    """The envelope's `data`."""
    last_response: CallInfo
    """How it came about."""


class Wonder(WonderResources):
    """A client of the Wonder OpenAPI. Money is a `Decimal` in major units.

    ```python
    wonder = Wonder(app_id="…", private_key=os.environ["WONDER_PRIVATE_KEY"])
    wonder.echo(message="Hello").message
    ```

    Threads may share it. `with`, or `close`, closes the connections that it keeps.
    """

    def __init__(
        self,
        *,
        app_id: str,
        private_key: str | None = None,
        signer: Signer | None = None,
        url: str | None = None,
        language: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        user_agent: str | None = None,
        transport: Transport | None = None,
    ) -> None:
        r"""Reads the key.

        Args:
            app_id: From the dashboard.
            private_key: PEM, PKCS#8 or PKCS#1; line breaks may be written as `\n`.
            signer: Signs instead of a private key here: an HSM, a KMS, an agent. It is given bytes and gives their
                signature, RSASSA-PKCS1-v1_5 with SHA-256, not in base64.
            url: Instead of `https://gateway.wonder.today`, for a sandbox.
            language: Of the answers' messages, such as `zh-HK`.
            timeout: Seconds for one attempt.
            max_retries: How many times a request is sent again at most, where that is safe.
            user_agent: Put before this package's own `User-Agent`.
            transport: Sends instead of an `HttpTransport`; it stays yours to close.
        """
        core = _made(app_id, private_key, signer, url, language, timeout, max_retries, user_agent)
        self._own = None if transport else HttpTransport()
        super().__init__(Runner(core, transport or self._own, signer))  # type: ignore[arg-type]

    def raw(self, method: str, path: str, *, body: object = None, options: CallOptions | None = None) -> RawAnswer:
        """Signs and sends a request that has no name here. It is repeated only if it is a GET.

        Args:
            method: `GET`, `POST`, `PUT`, `PATCH` or `DELETE`.
            path: From the slash on, with its query: `/svc/payment/api/v1/openapi/echo`.
            body: Sent as JSON.
            options: What differs for this one call.
        """
        call = _raw(self._runner.core, method, path, body, options)
        return RawAnswer(json.loads(self._runner.drive(call)), call.info())

    def call(self, operation: str, params: Mapping[str, Any], options: CallOptions | None = None) -> Call:
        """A call to drive by hand, of an operation such as `wonder.orders.create`."""
        return make_call(self._runner.core, operation, params, options)

    def close(self) -> None:
        """Closes the connections that are kept. What is called later makes new ones."""
        if self._own is not None:
            self._own.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _made(
    app_id: str,
    private_key: str | None,
    signer: object,
    url: str | None,
    language: str | None,
    timeout: float | None,
    max_retries: int | None,
    user_agent: str | None,
) -> Any:
    if private_key is not None and signer is not None:
        raise ApiKeyError("give either `private_key` or `signer`, not both")
    settings = _core.WonderSettings(
        app_id=text("app_id", app_id) or "",
        private_key=text("private_key", private_key),
        url=text("url", url),
        language=text("language", language),
        client=_core.ClientSettings(
            timeout_ms=millis(timeout),
            max_retries=count("max_retries", max_retries),
            user_agent=text("user_agent", user_agent),
        ),
    )
    try:
        return _core.WonderCore(settings)
    except _core.Failure as failure:
        _raise(failure)


def _raw(core: Any, method: str, path: str, body: object, options: CallOptions | None) -> Call:
    content = None if body is None else written(body)
    try:
        return Call(core.raw(text("method", method), text("path", path), content, call_settings(options)))
    except _core.Failure as failure:
        _raise(failure)


class SignatureSteps(NamedTuple):
    """Every intermediate of a signature, for finding out which step differs."""

    k1: str
    """HMAC-SHA256 of the request time under the nonce, in hex."""
    k2: str
    """HMAC-SHA256 of the algorithm's name under the raw bytes of `k1`, in hex."""
    pre_sign_string: str
    """Method, path with query and, if there is one, the body, joined by line feeds."""
    digest_hex: str
    """HMAC-SHA256 of the pre-sign string under the raw bytes of `k2`, in hex: these 64 characters are signed."""


def signature_steps(*, nonce: str, request_time: str, method: str, uri: str, body: bytes = b"") -> SignatureSteps:
    """The steps up to the RSA signature of a Wonder request.

    Args:
        nonce: As in its header.
        request_time: The second part of the `Credential` header: `20240501120123`.
        method: As sent.
        uri: Path and query, exactly as sent.
        body: As sent.
    """
    steps = _core.wonder_signature_steps(nonce, request_time, method, uri, body)
    return SignatureSteps(steps.k1, steps.k2, steps.pre_sign_string, steps.digest_hex)


def public_key_pem(private_key: str) -> str:
    """The public key of a private one, as the dashboard takes it."""
    try:
        pem: str = _core.wonder_public_key_pem(private_key)
    except _core.Failure as failure:
        _raise(failure)
    return pem
