from __future__ import annotations

import asyncio
import json
import time
from typing import Any

import pytest
from shared import APP_ID, CHARGE, PKCS8, FakeAsyncTransport, FakeTransport, answer, charged, lost

import sanspay
from sanspay import (
    ApiConnectionError,
    ApiKeyError,
    ApiTimeoutError,
    AsyncOmise,
    CancelledError,
    DecodeError,
    ExchangeError,
    InvalidParamsError,
    MisuseError,
    NotFoundError,
    Omise,
    PayError,
    Wonder,
)
from sanspay.core import Done, Request, Response, Send, Wait

NEW: dict[str, Any] = {"amount": 10_000, "currency": "THB", "card": "tokn_test_1"}
KEY = "skey_test_1"


def client(*answers: Any, **settings: Any) -> tuple[Omise, FakeTransport]:
    transport = FakeTransport(*answers)
    return Omise(secret_key=KEY, transport=transport, **settings), transport


def test_a_result_says_how_it_came_about() -> None:
    omise, _ = client(lost(sent=False), charged())
    charge = omise.charges.create(**NEW)
    info = charge.last_response
    assert (info.status, info.request_id, info.attempts, info.idempotency_key) == (200, "req-1", 2, None)
    assert json.loads(info.body) == info.json() == CHARGE
    assert info.json()["later"] == 1
    assert charge.card
    with pytest.raises(AttributeError, match="only the result of a call has a `last_response`: this Card is none"):
        _ = charge.card.last_response


def test_a_charge_that_may_have_been_made_is_not_sent_again_and_a_read_is() -> None:
    omise, transport = client(lost(), charged())
    with pytest.raises(ApiConnectionError, match="the connection was lost") as raised:
        omise.charges.create(**NEW)
    assert (raised.value.is_outcome_unknown, raised.value.operation, len(transport.sent)) == (
        True,
        "omise.charges.create",
        1,
    )
    omise, transport = client(lost(), charged())
    assert omise.charges.get("chrg_test_1").last_response.attempts == 2


def test_every_error_is_of_its_kind_and_prints_as_one_line_with_all_that_is_known() -> None:
    body = {"object": "error", "code": "not_found", "message": "charge was not found"}
    omise, _ = client(answer(body, 404, x_request_id="req-2"))
    with pytest.raises(NotFoundError) as raised:
        omise.charges.get("chrg_test_2")
    error = raised.value
    assert str(error) == "not found: charge was not found (omise.charges.get, not_found, HTTP 404, request req-2)"
    assert (error.kind, error.code, error.status, error.request_id) == ("NotFound", "not_found", 404, "req-2")
    assert error.operation == "omise.charges.get"
    assert json.loads(error.body) == body


def test_there_is_a_class_for_every_kind_of_the_core() -> None:
    from sanspay import _core, errors

    kinds = {kind.name.title().replace("_", "") for kind in _core.ErrorKind} - {"Unknown"}
    assert set(errors._CLASSES) == kinds


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 429, 402, 500, 503])
def test_every_refusal_is_an_error_of_this_package(status: int) -> None:
    omise, _ = client(answer({}, status), max_retries=0)
    with pytest.raises(PayError) as raised:
        omise.charges.create(**NEW)
    assert type(raised.value) is not PayError
    assert raised.value.status == status


def test_an_answer_that_cannot_be_read_keeps_its_bytes() -> None:
    omise, _ = client(Response(200, {}, b"<html>"))
    with pytest.raises(DecodeError) as raised:
        omise.charges.create(**NEW)
    assert raised.value.body == b"<html>"
    assert raised.value.is_outcome_unknown


def test_keys_are_checked_before_anything_is_sent_and_never_shown() -> None:
    wrong: list[Any] = [
        {"secret_key": "pkey_test_1"},
        {"secret_key": "secret"},
        {"secret_key": KEY, "public_key": "pkey_1"},
    ]
    for settings in wrong:
        with pytest.raises(ApiKeyError) as raised:
            Omise(**settings)
        assert "secret'" not in repr(raised.value)
    omise, transport = client(charged())
    with pytest.raises(ApiKeyError, match="public key"):
        omise.tokens.create(
            card={"name": "S", "number": "4242424242424242", "expiration_month": 1, "expiration_year": 2032}
        )
    with pytest.raises(ApiKeyError):
        omise.on_behalf_of(KEY)
    assert transport.sent == []
    assert repr(omise) == "Omise(test)"


def test_what_cannot_be_sent_is_said_before_anything_is_sent() -> None:
    omise, transport = client(charged())
    for wrong, why in (
        ({**NEW, "metadata": {"at": object()}}, "object is no JSON"),
        ({**NEW, "amount": float("nan")}, "cannot be sent"),
        ({**NEW, "amount": "much"}, "amount"),
    ):
        with pytest.raises(InvalidParamsError, match=why) as raised:
            omise.charges.create(**wrong)
        assert raised.value.operation == "omise.charges.create"
    with pytest.raises(InvalidParamsError):
        omise.charges.iter(limit="many")  # type: ignore[arg-type]
    assert transport.sent == []


def test_options_of_the_client_and_of_a_call_reach_the_attempt() -> None:
    omise, transport = client(answer({}, 503), idempotency_keys=True, max_retries=0, user_agent="shop/1", timeout=1.5)
    given: list[Any] = [{}, {"idempotency_key": "mine", "timeout": 0.25, "max_retries": 1}]
    for options in given:
        with pytest.raises(PayError):
            omise.charges.create(**NEW, options=options)
    first, second, third = transport.sent
    assert len(first.headers["Idempotency-Key"]) == 36
    assert second.headers["Idempotency-Key"] == third.headers["Idempotency-Key"] == "mine"
    assert first.headers["User-Agent"].startswith("shop/1 sanspay")
    assert (first.timeout, second.timeout) == (1.5, 0.25)


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({"timeuot": 1}, "no option `timeuot`"),
        ({"timeout": 0}, "more than 0"),
        ({"timeout": "1"}, "not str"),
        ({"max_retries": -1}, "whole number"),
        ({"max_retries": True}, "whole number"),
        ({"idempotency_key": 7}, "has to be a str, not int"),
    ],
)
def test_an_option_that_is_none_is_a_misuse(options: Any, why: str) -> None:
    omise, transport = client(charged())
    with pytest.raises(MisuseError, match=why):
        omise.charges.create(**NEW, options=options)
    assert transport.sent == []


def test_an_iteration_turns_pages_and_fetches_none_that_is_not_needed() -> None:
    def page(request: Request) -> Response:
        offset = 2 if "offset=2" in request.url else 0
        return answer({"object": "list", "offset": offset, "limit": 2, "total": 4, "data": [CHARGE, CHARGE]})

    omise, transport = client(page)
    assert [charge.id for charge in omise.charges.iter(limit=2)] == ["chrg_test_1"] * 4
    assert len(transport.sent) == 2
    for _ in omise.charges.iter(limit=2):
        break
    assert len(transport.sent) == 3


def test_an_exception_of_a_transport_is_an_error_of_ours_and_keeps_the_outcome_open() -> None:
    for thrown in (ValueError("a bug of mine"), OSError()):
        omise, _ = client(thrown)
        with pytest.raises(ApiConnectionError, match=type(thrown).__name__) as raised:
            omise.charges.create(**NEW)
        assert raised.value.is_outcome_unknown
    omise, _ = client(ExchangeError("timeout", "late", sent=True))
    with pytest.raises(ApiTimeoutError, match="late"):
        omise.charges.create(**NEW)
    omise, _ = client(lambda _: {"status": 200})
    with pytest.raises(MisuseError, match="has to give a `Response`, not dict"):
        omise.charges.create(**NEW)


def test_an_interrupt_is_told_to_the_call_and_goes_on() -> None:
    omise, _ = client(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt) as raised:
        omise.charges.create(**NEW)
    cause = raised.value.__cause__
    assert isinstance(cause, CancelledError)
    assert cause.is_outcome_unknown


def test_a_cancelled_task_ends_its_exchange_and_the_call_says_what_is_unknown() -> None:
    class Slow:
        ended = False

        async def send(self, _request: Request, /) -> Response:
            try:
                await asyncio.sleep(60)
            finally:
                self.ended = True
            return charged()

    async def main() -> BaseException:
        task = asyncio.ensure_future(AsyncOmise(secret_key=KEY, transport=slow).charges.create(**NEW))
        await asyncio.sleep(0)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError as error:
            return error
        raise AssertionError

    slow = Slow()
    error = asyncio.run(main())
    assert slow.ended
    assert isinstance(error.__cause__, CancelledError)
    assert error.__cause__.is_outcome_unknown


def test_tasks_wait_side_by_side() -> None:
    async def main() -> float:
        transports = [FakeAsyncTransport(answer({}, 429, retry_after="1"), charged()) for _ in range(5)]
        clients = [AsyncOmise(secret_key=KEY, transport=transport) for transport in transports]
        began = time.monotonic()
        await asyncio.gather(*(each.charges.get("chrg_test_1") for each in clients))
        return time.monotonic() - began

    assert 1 <= asyncio.run(main()) < 4


def test_a_loop_of_one_s_own_drives_a_call() -> None:
    omise, _ = client()
    call = omise.call("omise.charges.get", {"charge": "chrg_test_1"})
    now, waited = 1_700_000_000.0, 0.0
    answers = [answer({}, 503), charged()]
    while not isinstance(step := call.poll(now), Done):
        if isinstance(step, Send):
            assert step.request.url == "https://api.omise.co/charges/chrg_test_1"
            call.on_response(answers.pop(0))
        elif isinstance(step, Wait):
            now += step.seconds
            waited += step.seconds
    assert waited > 0
    assert json.loads(call.output())["id"] == "chrg_test_1"
    assert (call.info().attempts, json.loads(call.body())) == (2, CHARGE)


def test_a_call_driven_in_the_wrong_order_says_so_and_stays_as_it_was() -> None:
    omise, _ = client()
    call = omise.call("omise.charges.get", {"charge": "chrg_test_1"})
    with pytest.raises(MisuseError):
        call.on_response(charged())
    with pytest.raises(MisuseError, match="give one of timeout, connect"):
        call.on_failure("lost", True, "x")  # type: ignore[arg-type]
    assert isinstance(call.poll(), Send)
    call.on_response(charged())
    assert isinstance(call.poll(), Done)
    with pytest.raises(MisuseError, match="is no operation"):
        omise.call("omise.charges.steal", {})


def test_what_holds_credentials_shows_none() -> None:
    omise, transport = client(charged())
    omise.charges.create(**NEW)
    (request,) = transport.sent
    assert repr(request) == "Request(POST https://api.omise.co/charges)"
    assert repr(charged()).startswith("Response(200, ")


def test_everything_that_is_exported_is_there() -> None:
    for name in sanspay.__all__:
        assert getattr(sanspay, name).__name__ == name
    assert set(sanspay.__all__) <= set(dir(sanspay))
    with pytest.raises(AttributeError, match="no attribute 'Stripe'"):
        _ = sanspay.Stripe  # type: ignore[attr-defined]


def test_nothing_else_is_loaded_before_it_is_used() -> None:
    import subprocess
    import sys

    script = "import sys, sanspay; print([name for name in sys.modules if name.startswith('sanspay.')])"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"


def test_calls_leave_nothing_behind() -> None:
    import gc
    import tracemalloc

    omise = Omise(secret_key=KEY, transport=Steady(charged))
    refused = Omise(secret_key=KEY, transport=Steady(lambda: answer({}, 400)))
    wonder = Wonder(app_id=APP_ID, private_key=PKCS8, transport=Steady(lambda: answer({}, 400)))

    def round_of(calls: int) -> int:
        for at in range(calls):
            if at % 100 == 0:
                with pytest.raises(PayError):
                    wonder.echo(message="x")
            elif at % 2:
                omise.charges.create(**NEW)
            else:
                with pytest.raises(PayError):
                    refused.charges.create(**NEW)
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        warm = round_of(200)
        assert round_of(2_000) - warm < 100_000
    finally:
        tracemalloc.stop()


class Steady:
    """Keeps nothing."""

    def __init__(self, make: Any) -> None:
        self.make = make

    def send(self, _request: Request, /) -> Response:
        made: Response = self.make()
        return made
