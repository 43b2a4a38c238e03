from __future__ import annotations

import json
from base64 import b64decode
from email.message import Message
from typing import Any

import pytest
from shared import APP_ID, PKCS8, PUBLIC, VECTORS

from sanspay import ApiKeyError, MisuseError, OmiseWebhook, SignatureError, StaleError, WonderWebhook
from sanspay.types import Event, Order

HOOKS: list[dict[str, Any]] = json.loads((VECTORS / "omise-webhook.json").read_text())["vectors"]
SECRET = HOOKS[0]["secrets_base64"][0]
EVENT = HOOKS[0]["body_utf8"]


@pytest.mark.parametrize("vector", HOOKS, ids=lambda vector: vector["name"])
def test_every_vector_of_omise_s_webhooks(vector: dict[str, Any]) -> None:
    for secret in (*vector["secrets_base64"], *vector.get("also_valid_with", ())):

        def verify(secret: str = secret) -> Event:
            body = b64decode(vector["body_base64"])
            return OmiseWebhook(secret).verify(vector["headers"], body, now=vector["receiver_clock"]).event

        if not vector["valid"]:
            with pytest.raises(SignatureError):
                verify()
        elif vector.get("valid_within_tolerance_300s") is False:
            with pytest.raises(StaleError):
                verify()
        else:
            assert verify().id == json.loads(vector["body_utf8"])["id"]


def test_headers_come_in_every_form_that_servers_have_and_a_body_as_bytes_or_text() -> None:
    webhook = OmiseWebhook([SECRET])
    signed = webhook.sign_test_event(EVENT)
    message = Message()
    for name, value in signed.items():
        message[name] = value
    scope = [(name.lower().encode(), value.encode()) for name, value in signed.items()]
    forms: list[Any] = [
        signed,
        list(signed.items()),
        {name.lower(): value for name, value in signed.items()},
        message,
        scope,
    ]
    for headers in forms:
        for body in (EVENT, EVENT.encode(), bytearray(EVENT.encode())):
            event, key = webhook.verify(headers, body)
            assert event.key == "charge.complete"
            assert key


def test_a_body_that_was_parsed_already_is_refused_with_what_to_do() -> None:
    webhook = OmiseWebhook(SECRET)
    with pytest.raises(MisuseError, match=r"before anything parses it.*await request\.body"):
        webhook.verify(webhook.sign_test_event(EVENT), json.loads(EVENT))
    with pytest.raises(MisuseError, match="a mapping or pairs"):
        webhook.verify(7, EVENT)  # type: ignore[arg-type]


def test_a_changed_body_and_an_old_one_are_two_different_errors() -> None:
    webhook = OmiseWebhook(SECRET, tolerance=60)
    headers = webhook.sign_test_event(EVENT, now=1_000_000)
    webhook.verify(headers, EVENT, now=1_000_059)
    with pytest.raises(SignatureError):
        webhook.verify(headers, EVENT + " ", now=1_000_000)
    with pytest.raises(StaleError):
        webhook.verify(headers, EVENT, now=1_000_061)


def test_a_repeat_has_the_same_key_and_another_event_has_not() -> None:
    webhook = OmiseWebhook(SECRET)
    other = json.dumps(
        {**json.loads(EVENT), "id": "evnt_test_other", "data": {"object": "charge", "id": "chrg_test_2"}}
    )
    first, again, another = (webhook.verify(webhook.sign_test_event(body), body) for body in (EVENT, EVENT, other))
    assert first.deduplication_key == again.deduplication_key != another.deduplication_key


def test_a_webhook_of_wonder_signed_with_a_key_of_one_s_own_reads_as_an_order() -> None:
    webhook = WonderWebhook(app_id=APP_ID, public_key=PUBLIC)
    body = '{"number":"1","state":"completed"}'
    headers = webhook.sign_test_event(PKCS8, "order.paid", "/hook?a=1", body)
    received = webhook.verify("POST", "https://shop.example/hook?a=1", headers, body)
    assert received.action == "order.paid"
    assert isinstance(received.order, Order)
    assert (received.order.number, received.order.state) == ("1", "completed")
    assert received.deduplication_key == webhook.verify("POST", "/hook?a=1", headers, body).deduplication_key
    with pytest.raises(SignatureError):
        webhook.verify("POST", "/hook?a=2", headers, body)


def test_a_secret_that_cannot_be_used_says_so() -> None:
    with pytest.raises(ApiKeyError):
        OmiseWebhook("not base64!")
    with pytest.raises(ApiKeyError):
        WonderWebhook(app_id=APP_ID, public_key="nothing")
