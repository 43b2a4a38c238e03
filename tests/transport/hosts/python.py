"""Gives the transports of the Python package what `sanspay-certify` asks for: the one that is named."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import sys
import urllib.request
from typing import Any

import httpx
import requests

from sanspay import (
    AiohttpTransport,
    AsyncHttpxTransport,
    ExchangeError,
    HttpTransport,
    HttpxTransport,
    RequestsTransport,
)
from sanspay.core import Request, Response

CONTROL = os.environ["CERTIFY_URL"]
# What this host asks for its tasks must not go through the proxy that is watched.
control = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def next_task() -> Any:
    return json.load(control.open(f"{CONTROL}/next"))


def report(outcome: dict[str, Any]) -> None:
    control.open(f"{CONTROL}/outcome", json.dumps(outcome).encode()).close()


def asked(task: Any) -> Request:
    body = None if task["body"] is None else base64.b64decode(task["body"])
    return Request(task["method"], task["url"], dict(task["headers"]), body, task["timeout_ms"] / 1000)


def answered(response: Response) -> dict[str, Any]:
    items = getattr(response.headers, "items", None)
    pairs = list(response.headers if items is None else items())
    return {"status": response.status, "headers": pairs, "body": base64.b64encode(response.body).decode()}


def failed(error: ExchangeError) -> dict[str, Any]:
    return {"failure": error.kind, "sent": error.sent, "detail": str(error)}


def over_requests(proxy: str | None) -> RequestsTransport:
    session = requests.Session()
    session.trust_env = False
    if proxy:
        session.proxies = {"http": proxy, "https": proxy}
    return RequestsTransport(session)


def over_httpx(proxy: str | None) -> HttpxTransport:
    return HttpxTransport(httpx.Client(proxy=proxy, trust_env=False))


THREADS: dict[str, Any] = {
    "python-http": lambda proxy: HttpTransport(proxy=proxy),
    "python-requests": over_requests,
    "python-httpx": over_httpx,
}


def perform(make: Any) -> None:
    usual = make(None)
    while (task := next_task()) is not None:
        transport = make(task["proxy"]) if task.get("proxy") else usual
        try:
            report(answered(transport.send(asked(task))))
        except ExchangeError as error:
            report(failed(error))


TASKS: dict[str, Any] = {
    "python-aiohttp": lambda proxy: AiohttpTransport(proxy=proxy),
    "python-httpx-async": lambda proxy: AsyncHttpxTransport(httpx.AsyncClient(proxy=proxy, trust_env=False)),
}


async def perform_async(make: Any) -> None:
    usual = make(None)
    while (task := await asyncio.to_thread(next_task)) is not None:
        transport = make(task["proxy"]) if task.get("proxy") else usual
        sending = asyncio.ensure_future(transport.send(asked(task)))
        if "cancel_after" in task:
            # The answer comes when the request has arrived.
            await asyncio.to_thread(lambda address: control.open(address).close(), task["cancel_after"])
            sending.cancel()
        try:
            outcome = answered(await sending)
        except ExchangeError as error:
            outcome = failed(error)
        except asyncio.CancelledError:
            outcome = {"failure": "cancelled", "sent": True, "detail": "the task was cancelled"}
        await asyncio.to_thread(report, outcome)
        if transport is not usual and isinstance(transport, AiohttpTransport):
            await transport.aclose()
    if isinstance(usual, AiohttpTransport):
        await usual.aclose()


if __name__ == "__main__":
    name = sys.argv[1]
    if name in THREADS:
        perform(THREADS[name])
    else:
        asyncio.run(perform_async(TASKS[name]))
