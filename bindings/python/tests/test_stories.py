"""What people do, against the sandbox: the stories of tests/stories, for threads and for asyncio."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
from queue import Queue
from typing import TYPE_CHECKING, Any, Callable

import pytest
from shared import TESTS

from sanspay import (
    AsyncOmise,
    AsyncWonder,
    HttpTransport,
    Omise,
    OmiseWebhook,
    PayError,
    Wonder,
    WonderWebhook,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sanspay.core import Request, Response

STORIES: dict[str, Any] = json.loads((TESTS / "stories/stories.json").read_text())
CARD = STORIES["marketplace"]["given"]["card"]
unique = itertools.count(int(time.time()))


class Synchronous:
    """An asynchronous client that is waited for, so that one telling of a story is enough."""

    def __init__(self, loop: asyncio.AbstractEventLoop, part: Any) -> None:
        self._loop, self._part = loop, part

    def __getattr__(self, name: str) -> Any:
        return Synchronous(self._loop, getattr(self._part, name))

    def __call__(self, *given: Any, **named: Any) -> Any:
        made = self._part(*given, **named)
        if asyncio.iscoroutine(made):
            return self._loop.run_until_complete(made)
        return self.rows(made) if hasattr(made, "__aiter__") else Synchronous(self._loop, made)

    def rows(self, rows: Any) -> Iterator[Any]:
        with contextlib.suppress(StopAsyncIteration):
            while True:
                yield self._loop.run_until_complete(rows.__anext__())


Make = Callable[..., Any]


@pytest.fixture(params=["threads", "asyncio"])
def make_omise(request: Any, world: Any) -> Iterator[Make]:
    yield from maker(request.param, Omise, AsyncOmise, api_url=world["api_url"], vault_url=world["vault_url"])


@pytest.fixture(params=["threads", "asyncio"])
def make_wonder(request: Any, world: Any) -> Iterator[Make]:
    yield from maker(request.param, Wonder, AsyncWonder, url=world["wonder_url"])


def maker(kind: str, threads: Any, tasks: Any, **settings: Any) -> Iterator[Make]:
    if kind == "threads":
        with contextlib.ExitStack() as stack:
            yield lambda **more: stack.enter_context(threads(**{**settings, **more}))
        return
    loop = asyncio.new_event_loop()
    clients = []

    def make(**more: Any) -> Any:
        clients.append(tasks(**{**settings, **more}))
        return Synchronous(loop, clients[-1])

    yield make
    for client in clients:
        loop.run_until_complete(client.aclose())
    loop.close()


@pytest.fixture
def omise(make_omise: Make, world: Any) -> Any:
    platform = world["platform"]
    return make_omise(secret_key=platform["secret_key"], public_key=platform["public_key"])


@pytest.fixture
def wonder(make_wonder: Make, world: Any) -> Any:
    return make_wonder(app_id=world["wonder"]["app_id"], private_key=world["wonder"]["private_key_pem"])


def story(name: str) -> tuple[Any, Any]:
    return STORIES[name]["given"], STORIES[name].get("expect")


def charged(client: Any, platform: Any, given: Any, card: Any = CARD) -> Any:
    return client.charges.create(**given, card=platform.tokens.create(card=card).id)


def assert_error(error: PayError, expect: Any) -> None:
    got = {
        "error": error.kind,
        "code": error.code,
        "status": error.status,
        "outcome_unknown": error.is_outcome_unknown,
        "retryable": error.is_retryable,
    }
    assert {name: got[name] for name in expect} == expect


def outcome(charge: Any) -> Any:
    return {"status": charge.status, "failure_code": charge.failure_code}


def test_marketplace(omise: Any, make_omise: Make, world: Any) -> None:
    given, expect = story("marketplace")
    seller = omise.on_behalf_of(world["chains"][0]["key"])
    paid = charged(seller, omise, given["charge"], given["card"])
    assert (paid.status, paid.paid, paid.amount) == (expect["status"], expect["paid"], expect["amount"])
    assert seller.refunds.create(paid.id, **given["refund"]).amount == given["refund"]["amount"]
    seen = make_omise(secret_key=world["sellers"][0]["secret_key"]).charges.get(paid.id)
    assert (seen.id, seen.refunded_amount) == (paid.id, expect["refunded_amount"])
    assert seen.description == given["charge"]["description"]
    with pytest.raises(PayError) as raised:
        omise.charges.get(paid.id)
    assert raised.value.kind == expect["platform_error"]


def test_decline(omise: Any) -> None:
    given, expect = story("decline")
    for number, failure_code in given["cards"].items():
        declined = charged(omise, omise, given["charge"], {**CARD, "number": number})
        assert outcome(declined) == {"status": expect["status"], "failure_code": failure_code}
    card = omise.tokens.create(card=CARD).id
    omise.charges.create(**given["charge"], card=card)
    with pytest.raises(PayError) as raised:
        omise.charges.create(**given["charge"], card=card)
    assert_error(raised.value, expect["used_token"])


def test_refund(omise: Any) -> None:
    given, expect = story("refund")
    charge = charged(omise, omise, given["charge"])
    assert omise.refunds.create(charge.id, **given["refund"]).voided == expect["voided"]
    with pytest.raises(PayError) as raised:
        omise.refunds.create(charge.id, **given["refund"])
    assert_error(raised.value, expect["again"])


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


def test_three_d_secure(omise: Any) -> None:
    given, expect = story("three_d_secure")
    for choice, ended in expect["choices"].items():
        waiting = charged(omise, omise, given["charge"])
        assert waiting.status == expect["status"]
        form = urllib.parse.urlencode({"choice": choice}).encode()
        with contextlib.suppress(urllib.error.HTTPError):
            urllib.request.build_opener(NoRedirect).open(waiting.authorize_uri, form).close()
        assert outcome(omise.charges.get(waiting.id)) == ended


def test_scan_to_pay(omise: Any) -> None:
    given, expect = story("scan_to_pay")
    for mark, ended in expect["marks"].items():
        source = omise.sources.create(**given["source"])
        given_charge = {name: given["source"][name] for name in ("amount", "currency")}
        waiting = omise.charges.create(**given_charge, source=source.id)
        assert waiting.status == expect["status"]
        getattr(omise.charges, mark)(waiting.id)
        assert outcome(omise.charges.get(waiting.id)) == ended


def test_pages(omise: Any) -> None:
    given, _ = story("pages")
    ids = [charged(omise, omise, given["charge"]).id for _ in range(given["charges"])]
    page = omise.charges.list(limit=given["limit"])
    assert len(page.data) == given["limit"]
    seen = [charge.id for charge in omise.charges.iter(limit=given["limit"], order=given["order"])]
    assert seen[: len(ids)] == ids[::-1]
    assert len(seen) == page.total


@contextlib.contextmanager
def receiver() -> Iterator[tuple[str, Queue[tuple[dict[str, str], bytes]]]]:
    received: Queue[tuple[dict[str, str], bytes]] = Queue()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            received.put((dict(self.headers.items()), self.rfile.read(int(self.headers["content-length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/hooks?from=sandbox", received
        finally:
            server.shutdown()
            thread.join()


def test_webhook(omise: Any, world: Any) -> None:
    given, expect = story("webhook")
    with receiver() as (address, received):
        omise.account.update(webhook_uri=address)
        paid = charged(omise, omise, given["charge"])
        headers, body = received.get(timeout=10)
    omise.account.update(webhook_uri="")
    webhook = OmiseWebhook(world["platform"]["webhook_secret"])
    event, _ = webhook.verify(headers, body)
    assert (event.key, event.data["id"]) == (expect["key"], paid.id)
    with pytest.raises(PayError) as raised:
        webhook.verify(headers, body.replace(given["change"][0].encode(), given["change"][1].encode()))
    assert raised.value.kind == expect["changed_error"]


def test_lost_read(omise: Any, faults: Any) -> None:
    given, expect = story("lost_read")
    charge = charged(omise, omise, given["charge"])
    faults(kind="drop_after", path_prefix="/charges", times=1)
    assert omise.charges.get(charge.id).last_response.attempts == expect["attempts"]


def made(omise: Any, description: str) -> int:
    return sum(charge.description == description for charge in omise.charges.iter())


def hits(control: Any, label: str) -> int:
    count: int = control("/faults")["hits"].get(label, 0)
    return count


def test_lost_charge(omise: Any, faults: Any, control: Any) -> None:
    given, expect = story("lost_charge")
    before, description = hits(control, "drop_after"), f"lost-{next(unique)}"
    card = omise.tokens.create(card=CARD).id
    faults(kind="drop_after", method="POST", path_prefix="/charges")
    with pytest.raises(PayError) as raised:
        omise.charges.create(**given["charge"], description=description, card=card)
    assert_error(raised.value, {name: expect[name] for name in ("error", "outcome_unknown", "retryable")})
    assert hits(control, "drop_after") - before == expect["sent"]
    control("/faults", {}, "DELETE")
    assert made(omise, description) == expect["made"]


def test_lost_charge_with_key(omise: Any, faults: Any) -> None:
    given, expect = story("lost_charge_with_key")
    key = f"repeated-{next(unique)}"
    card = omise.tokens.create(card=CARD).id
    faults(kind="drop_after", method="POST", path_prefix="/charges", times=1)
    options = {"idempotency_key": key}
    charge = omise.charges.create(**given["charge"], description=key, card=card, options=options)
    assert (charge.last_response.attempts, charge.last_response.idempotency_key) == (expect["attempts"], key)
    assert made(omise, key) == expect["made"]


def test_cancel(world: Any, faults: Any, control: Any) -> None:
    given, expect = story("cancel")
    before = hits(control, "latency")
    faults(kind="latency", ms=given["latency_ms"], path_prefix="/charges", times=1)

    async def main() -> BaseException:
        async with AsyncOmise(secret_key=world["platform"]["secret_key"], api_url=world["api_url"]) as omise:
            task = asyncio.ensure_future(omise.charges.list())
            while await asyncio.to_thread(hits, control, "latency") == before:
                pass
            task.cancel()
            try:
                await task
            except asyncio.CancelledError as error:
                return error
        raise AssertionError

    began = time.monotonic()
    error = asyncio.run(main()).__cause__
    assert isinstance(error, PayError)
    assert error.kind == expect["error"]
    assert (time.monotonic() - began) * 1000 < expect["within_ms"]


def test_wonder_customer(wonder: Any) -> None:
    given, _ = story("wonder_customer")
    assert wonder.echo(message=given["message"]).message == given["message"]
    customer = {**given["customer"], "reference_number": f"ref-{next(unique)}"}
    first = wonder.customers.create(customer=customer)
    second = wonder.customers.create(customer={**customer, "name": given["other_name"]})
    assert second.uuid == first.uuid
    answered = wonder.raw("GET", given["path"].replace("{uuid}", first.uuid))
    assert given["other_name"] in json.dumps(answered.data, ensure_ascii=False)
    assert answered.last_response.status == 200


def test_wonder_tamper(world: Any) -> None:
    given, expect = story("wonder_tamper")

    class Tampering:
        def __init__(self) -> None:
            self.real = HttpTransport()

        def send(self, request: Request, /) -> Response:
            request.body = given["changed_body"].encode()
            return self.real.send(request)

    app, transport = world["wonder"], Tampering()
    wonder = Wonder(
        app_id=app["app_id"], private_key=app["private_key_pem"], url=world["wonder_url"], transport=transport
    )
    with pytest.raises(PayError) as raised:
        wonder.echo(message=given["message"])
    transport.real.close()
    assert raised.value.kind == expect["error"]


def test_wonder_webhook(world: Any, control: Any) -> None:
    given, expect = story("wonder_webhook")
    app = world["wonder"]
    webhook = WonderWebhook(app_id=app["app_id"], public_key=app["webhook_public_key_pem"])
    headers = control("/wonder/webhooks/sign", {"uri": given["uri"], "body": given["body"]})["headers"]
    action, order, _, _ = webhook.verify("POST", f"https://shop.example{given['uri']}", headers, given["body"])
    assert order is not None
    assert (action, order.number, order.state) == (expect["action"], expect["number"], expect["state"])
    for uri, body in ((given["other_uri"], given["body"]), (given["uri"], given["body"] + " ")):
        with pytest.raises(PayError) as raised:
            webhook.verify("POST", uri, headers, body)
        assert raised.value.kind == expect["changed_error"]


def test_every_story_is_told() -> None:
    assert {name[5:] for name in globals() if name.startswith("test_")} - {"every_story_is_told"} == set(STORIES)
