"""Vectors, answers, and a transport that is told what to answer."""

from __future__ import annotations

import json
import keyword
from pathlib import Path
from typing import TYPE_CHECKING, Any, Union
from urllib.parse import unquote, urlsplit

from sanspay import ExchangeError
from sanspay.core import Request, Response

if TYPE_CHECKING:
    from collections.abc import Callable

TESTS = Path(__file__).parents[3] / "tests"
VECTORS = TESTS / "vectors"

PKCS8 = (VECTORS / "wonder-test-key.pem").read_text()
PKCS1 = (VECTORS / "wonder-test-key.pkcs1.pem").read_text()
PUBLIC = (VECTORS / "wonder-test-key.pub.pem").read_text()
APP_ID = "d1f4a7c2-5b63-4e0e-9a7b-3c2f61b8e905"

CHARGE: dict[str, Any] = {**json.loads((TESTS / "answers/charge.json").read_text()), "id": "chrg_test_1", "later": 1}


def answer(body: object, status: int = 200, **headers: str) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(status, {"content-type": "application/json", **named}, json.dumps(body).encode())


def charged() -> Response:
    return answer(CHARGE, x_request_id="req-1")


Answer = Union[Response, BaseException, "Callable[[Request], Response]"]


class FakeTransport:
    """Gives these answers one after the other, the last one for ever, and keeps what was sent."""

    def __init__(self, *answers: Answer) -> None:
        self.answers = answers
        self.sent: list[Request] = []

    def send(self, request: Request, /) -> Response:
        self.sent.append(request)
        given = self.answers[min(len(self.sent), len(self.answers)) - 1]
        if isinstance(given, BaseException):
            raise given
        return given if isinstance(given, Response) else given(request)


class FakeAsyncTransport:
    """The same for asyncio."""

    def __init__(self, *answers: Answer) -> None:
        self.fake = FakeTransport(*answers)
        self.sent = self.fake.sent

    async def send(self, request: Request, /) -> Response:
        return self.fake.send(request)


def lost(*, sent: bool = True) -> ExchangeError:
    return ExchangeError("other", "the connection was lost", sent=sent)


def called(client: object, operation: str, params: dict[str, Any], url: str) -> Any:
    """Calls `omise.charges.get` as a person would: with the ids that stand in the path of the address first."""
    segments = [unquote(part) for part in urlsplit(url).path.split("/")]
    ids = [name for name, value in params.items() if value != "" and value in segments]
    ids.sort(key=lambda name: segments.index(params[name]))
    rest = {f"{name}_" if keyword.iskeyword(name) else name: value for name, value in params.items() if name not in ids}
    method: Any = client
    for word in operation.split(".")[1:]:
        method = getattr(method, word)
    return method(*(params[name] for name in ids), **rest)
