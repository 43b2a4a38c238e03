"""The examples, run as a user would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from shared import APP_ID, PKCS8, PUBLIC, VECTORS

from sanspay import OmiseWebhook, WonderWebhook

EXAMPLES = Path(__file__).parents[3] / "examples/python"
HOOK = json.loads((VECTORS / "omise-webhook.json").read_text())["vectors"][0]


@pytest.mark.parametrize("name", ["marketplace.py", "marketplace_async.py"])
def test_a_marketplace_comes_to_its_end(name: str) -> None:
    command = [sys.executable, "-B", "-W", "error", str(EXAMPLES / name)]
    story = subprocess.run(command, capture_output=True, text=True, env=dict(os.environ), check=False)
    assert story.returncode == 0, story.stderr
    assert story.stdout.splitlines()[-1].startswith("The end: 2 sellers")
    assert "failed: insufficient_fund" in story.stdout


@pytest.fixture
def receiver(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("OMISE_WEBHOOK_SECRET", HOOK["secrets_base64"][0])
    monkeypatch.setenv("WONDER_APP_ID", APP_ID)
    monkeypatch.setenv("WONDER_WEBHOOK_KEY", PUBLIC)
    monkeypatch.syspath_prepend(str(EXAMPLES))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    import httpx
    import webhooks

    webhooks.inbox.clear()

    def post(path: str, headers: dict[str, str], body: bytes) -> tuple[int, str]:
        async def main() -> tuple[int, str]:
            transport = httpx.ASGITransport(app=webhooks.app)
            async with httpx.AsyncClient(transport=transport, base_url="http://shop.example") as client:
                response = await client.post(path, headers=headers, content=body)
                return response.status_code, response.text

        import asyncio

        return asyncio.run(main())

    return post


def test_the_receiver_takes_each_of_omise_s_once_and_refuses_what_is_changed(receiver: Any) -> None:
    body = HOOK["body_utf8"].encode()
    headers = OmiseWebhook(HOOK["secrets_base64"][0]).sign_test_event(body)
    assert receiver("/webhooks/omise", headers, body) == (200, "accepted")
    assert receiver("/webhooks/omise", headers, body) == (200, "seen before")
    assert receiver("/webhooks/omise", headers, body + b" ") == (403, "refused")
    assert receiver("/webhooks/omise", {}, body) == (403, "refused")
    assert receiver("/webhooks/omise", headers, b"x" * 300_000)[0] == 413
    cut = OmiseWebhook(HOOK["secrets_base64"][0]).sign_test_event(body[:-1])
    assert receiver("/webhooks/omise", cut, body[:-1]) == (400, "cannot be read")


def test_the_receiver_takes_wonder_s_with_its_address(receiver: Any) -> None:
    body = b'{"number":"1","state":"completed"}'
    webhook = WonderWebhook(app_id=APP_ID, public_key=PUBLIC)
    uri = "/webhooks/wonder?shop=a%20b"
    headers = webhook.sign_test_event(PKCS8, "order.paid", uri, body)
    assert receiver(uri, headers, body) == (200, "accepted")
    assert receiver(uri, headers, body) == (200, "seen before")
    assert receiver("/webhooks/wonder?shop=b", headers, body) == (403, "refused")
