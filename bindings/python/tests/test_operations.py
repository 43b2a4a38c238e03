from __future__ import annotations

import asyncio
import json
import re
from base64 import b64decode, b64encode
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from shared import APP_ID, PKCS8, PUBLIC, VECTORS, FakeAsyncTransport, FakeTransport, answer, called

import sanspay
from sanspay import AsyncOmise, AsyncWonder, Omise, PayError, Wonder, signature_steps

if TYPE_CHECKING:
    from sanspay.core import Request

OPERATIONS = {
    name: vector
    for file in sorted(VECTORS.glob("operations/*.json"))
    for name, vector in json.loads(file.read_text()).items()
}
KEYS: Any = {"public_key": "pkey_test_vector", "secret_key": "skey_test_vector"}
REFUSED = answer({}, 400)


def sent_by_omise(name: str, vector: dict[str, Any]) -> list[Request]:
    transport = FakeTransport(REFUSED)
    omise = Omise(**KEYS, transport=transport)
    wonder = Wonder(app_id=APP_ID, private_key=PKCS8, transport=transport)
    if "acts_for" in vector:
        omise = omise.on_behalf_of(vector["acts_for"])
    with pytest.raises(PayError):
        called(omise if name.startswith("omise.") else wonder, name, vector["params"], vector["url"])
    return transport.sent


def sent_by_asyncio(name: str, vector: dict[str, Any]) -> list[Request]:
    transport = FakeAsyncTransport(REFUSED)
    omise = AsyncOmise(**KEYS, transport=transport)
    wonder = AsyncWonder(app_id=APP_ID, private_key=PKCS8, transport=transport)
    if "acts_for" in vector:
        omise = omise.on_behalf_of(vector["acts_for"])
    with pytest.raises(PayError):
        asyncio.run(called(omise if name.startswith("omise.") else wonder, name, vector["params"], vector["url"]))
    return transport.sent


@pytest.mark.parametrize("send", [sent_by_omise, sent_by_asyncio])
@pytest.mark.parametrize("title", OPERATIONS)
def test_every_operation_sends_what_its_vector_says(send: Any, title: str) -> None:
    vector = OPERATIONS[title]

    (request,) = send(title.split(" ")[0], vector)

    body = request.body or b""
    headers = {name.lower(): value for name, value in request.headers.items()}
    if "content_type" in vector:
        # A boundary is random, and of zero bytes in its vector.
        boundary = re.search(r"boundary=(\S+)", headers["content-type"])
        expected = re.search(r"boundary=(\S+)", vector["content_type"])
        assert boundary
        assert expected
        body = body.replace(boundary[1].encode(), expected[1].encode())
        assert headers["content-type"].replace(boundary[1], expected[1]) == vector["content_type"]
    assert (request.method, request.url, body.decode()) == (vector["method"], vector["url"], vector.get("body", ""))
    if "key" in vector:
        key = vector.get("acts_for", vector["key"])
        assert headers["authorization"] == f"Basic {b64encode(f'{key}:'.encode()).decode()}"
    elif "credential" in vector:
        assert headers["credential"].endswith(vector["credential"])
        assert "signature" not in headers
    else:
        assert_signed(request, headers)


def assert_signed(request: Request, headers: dict[str, str]) -> None:
    steps = signature_steps(
        nonce=headers["nonce"],
        request_time=headers["credential"].split("/")[1],
        method=request.method,
        uri=request.url.replace("https://gateway.wonder.today", ""),
        body=request.body or b"",
    )
    key = load_pem_public_key(PUBLIC.encode())
    assert isinstance(key, rsa.RSAPublicKey)
    key.verify(b64decode(headers["signature"]), steps.digest_hex.encode(), padding.PKCS1v15(), SHA256())


@pytest.mark.parametrize("prefix", ["", "async_"])
def test_every_method_has_its_vector(prefix: str) -> None:
    written = "".join(
        Path(sanspay.__path__[0], "_generated", f"{prefix}{name}.py").read_text() for name in ("omise", "wonder")
    )
    assert set(re.findall(r'"((?:omise|wonder)\.[a-z_.]+)"', written)) == {title.split(" ")[0] for title in OPERATIONS}


def test_the_bytes_of_a_document_arrive_as_they_are() -> None:
    pdf = b"%PDF-1.4\n" + bytes(range(256)) * 400
    files: list[Any] = [pdf, bytearray(pdf), memoryview(pdf)]
    for file in files:
        transport = FakeTransport(REFUSED)
        omise = Omise(**KEYS, transport=transport)
        with pytest.raises(PayError):
            omise.documents.create("dspt_test_1", file=file, filename="a.pdf", kind="proof_of_receipt")
        assert pdf in (transport.sent[0].body or b"")
