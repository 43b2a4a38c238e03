from __future__ import annotations

import asyncio
import json
from base64 import b64encode
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from shared import APP_ID, PKCS1, PKCS8, PUBLIC, VECTORS, FakeAsyncTransport, FakeTransport, answer
from test_operations import assert_signed

from sanspay import ApiKeyError, AsyncWonder, MisuseError, PayError, Wonder, public_key_pem, signature_steps

SIGNATURES: list[dict[str, Any]] = json.loads((VECTORS / "wonder-signing.json").read_text())
ECHOED = answer({"code": 200, "message": "success", "data": {"message": "x"}})


def signed_by_the_host(message: bytes) -> bytes:
    """As a KMS does: the client never has the key."""
    key = load_pem_private_key(PKCS8.encode(), None)
    assert isinstance(key, rsa.RSAPrivateKey)
    return key.sign(message, padding.PKCS1v15(), SHA256())


@pytest.mark.parametrize("vector", SIGNATURES, ids=lambda vector: vector["name"])
def test_every_step_of_every_vector_can_be_looked_at(vector: dict[str, Any]) -> None:
    steps = signature_steps(
        nonce=vector["nonce"],
        request_time=vector["request_time"],
        method=vector["method"],
        uri=vector["uri"],
        body=(vector["body"] or "").encode(),
    )
    assert (steps.pre_sign_string, steps.digest_hex) == (vector["pre_sign_string"], vector["digest_hex"])
    # What the host's key signs is what the vector has.
    assert b64encode(signed_by_the_host(steps.digest_hex.encode())).decode() == vector["signature_base64"]


@pytest.mark.parametrize("key", [PKCS8, PKCS1, PKCS8.replace("\n", "\\n")], ids=["PKCS#8", "PKCS#1", "escaped"])
def test_a_key_in_every_form_signs(key: str) -> None:
    transport = FakeTransport(ECHOED)
    Wonder(app_id=APP_ID, private_key=key, transport=transport).echo(message="x")
    assert_signed(transport.sent[0], {name.lower(): value for name, value in transport.sent[0].headers.items()})


def test_a_signer_of_the_host_signs_every_attempt_anew() -> None:
    transport = FakeTransport(answer({}, 503, retry_after="0"), ECHOED)
    wonder = Wonder(app_id=APP_ID, signer=signed_by_the_host, transport=transport)
    assert wonder.raw("GET", "/svc/payment/api/v1/openapi/customers?limit=1").data == {"message": "x"}
    headers = [{name.lower(): value for name, value in sent.headers.items()} for sent in transport.sent]
    for request, each in zip(transport.sent, headers):
        assert_signed(request, each)
    assert len({each["nonce"] for each in headers}) == 2


def test_an_asynchronous_signer_is_waited_for() -> None:
    async def signer(message: bytes) -> bytes:
        await asyncio.sleep(0)
        return signed_by_the_host(message)

    transport = FakeAsyncTransport(ECHOED)
    asyncio.run(AsyncWonder(app_id=APP_ID, signer=signer, transport=transport).echo(message="x"))
    assert_signed(transport.sent[0], {name.lower(): value for name, value in transport.sent[0].headers.items()})


def locked(_message: bytes) -> bytes:
    raise OSError("the HSM is locked")


@pytest.mark.parametrize(
    ("signer", "why"),
    [
        (locked, "the HSM is locked"),
        (lambda _: "text", "bytes, not str"),
        (lambda _: b"", "not nothing"),
        (None, "give the client a `signer`"),
    ],
)
def test_a_signer_that_fails_ends_the_call_before_anything_is_sent(signer: Any, why: str) -> None:
    transport = FakeTransport(ECHOED)
    with pytest.raises(PayError, match=why) as raised:
        Wonder(app_id=APP_ID, signer=signer, transport=transport).echo(message="x")
    assert (transport.sent, raised.value.is_outcome_unknown) == ([], False)


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("hello", "PEM"),
        (PUBLIC, "public key"),
        (PKCS8[:800], "damaged"),
    ],
)
def test_a_key_that_cannot_be_used_says_why_at_once_and_shows_nothing_of_itself(key: str, why: str) -> None:
    with pytest.raises(ApiKeyError, match=why) as raised:
        Wonder(app_id=APP_ID, private_key=key)
    assert "MII" not in repr(raised.value)


def test_a_key_and_a_signer_are_one_too_many() -> None:
    with pytest.raises(ApiKeyError, match="not both"):
        Wonder(app_id=APP_ID, private_key=PKCS8, signer=signed_by_the_host)
    with pytest.raises(MisuseError, match="`private_key` has to be a str, not bytes"):
        Wonder(app_id=APP_ID, private_key=PKCS8.encode())  # type: ignore[arg-type]


def test_the_public_key_of_a_private_one_is_what_the_dashboard_takes() -> None:
    assert public_key_pem(PKCS1) == PUBLIC
