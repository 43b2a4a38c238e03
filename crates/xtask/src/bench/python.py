"""What the Python package costs beside bare exchanges and omise-python, taken in turns in one run.

Prints milliseconds as JSON: medians by the clock and of the processor, ours first. A charge is made of a kept
card, over loopback; what the sandbox does for it is in each. A bare exchange is the same work by hand: the same
bytes over the same transport and its kept connections, and `json.loads` of what is answered. What it sends was put
together before, which is in its favour.

With `memory` it prints what 100,000 charges leave in memory instead, in kilobytes.
"""

from __future__ import annotations

import gc
import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from statistics import median
from typing import Any, Callable

import omise as official

from sanspay import HttpTransport, Omise
from sanspay.core import Request, Response

ROUNDS, TURN = 40, 10
CALLS = 100_000
world: Any = json.load(urllib.request.urlopen(os.environ["SANDBOX_URL"] + "/sandbox/world"))
secret = world["platform"]["secret_key"]

client = Omise(
    secret_key=secret,
    public_key=world["platform"]["public_key"],
    api_url=world["api_url"],
    vault_url=world["vault_url"],
)
official.api_secret = secret
official.api_main = world["api_url"]

CARD: Any = {
    "name": "Somchai Prasert",
    "number": "4242424242424242",
    "expiration_month": 12,
    "expiration_year": 2032,
    "security_code": "123",
}
customer = client.customers.create(card=client.tokens.create(card=CARD).id).id


class Recorder:
    """Keeps what a call sends, for the bare exchanges to send the same."""

    request: Request

    def send(self, request: Request, /) -> Response:
        self.request = request
        return Response(400, {}, b"{}")


def recorded(call: Callable[[Omise], object]) -> Request:
    recorder = Recorder()
    try:
        call(Omise(secret_key=secret, api_url=world["api_url"], transport=recorder))
    except Exception:
        return recorder.request
    raise AssertionError


transport = HttpTransport()


def bare(request: Request) -> Callable[[], object]:
    """What is left when the core does nothing."""
    return lambda: json.loads(transport.send(request).body)


def charge(omise: Omise) -> Any:
    return omise.charges.create(amount=10_000, currency="THB", customer=customer)


def rows(omise: Omise) -> object:
    return [charge.id for charge in omise.charges.list(limit=100).data]


Subject = Callable[[], object]
# What is compared, in turns and with nothing else between: a third would leave its own in the processor's caches, and
# whoever comes after it would pay for that.
PAIRS: dict[str, tuple[Subject, Subject]] = {
    "official": (
        lambda: charge(client).id,
        lambda: official.Charge.create(amount=10_000, currency="THB", customer=customer).id,
    ),
    "transport": (lambda: charge(client).id, bare(recorded(charge))),
    "list": (
        lambda: rows(client),
        lambda: [charge.id for charge in official.Charge.list().offset(limit=100)],
    ),
}


def imported(what: str) -> float:
    """In a new process."""
    script = f"import time; began = time.perf_counter(); {what}; print(time.perf_counter() - began)"
    return float(subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout)


def compared(pair: tuple[Subject, Subject]) -> list[dict[str, float]]:
    """Milliseconds of each, by the clock and of the processor."""
    walls: list[list[float]] = [[], []]
    processor: list[list[float]] = [[], []]
    for turn in range(ROUNDS + 1):
        for at, subject in enumerate(pair):
            busy = time.process_time()
            for _ in range(TURN):
                began = time.perf_counter()
                subject()
                if turn:  # The first is for connections and caches.
                    walls[at].append(time.perf_counter() - began)
            if turn:
                processor[at].append((time.process_time() - busy) / TURN)
    return [{"wall": median(wall) * 1000, "processor": median(busy) * 1000} for wall, busy in zip(walls, processor)]


def main() -> None:
    for _ in range(110):
        charge(client)  # so that a page of a hundred is full from the start
    found: dict[str, object] = {name: compared(pair) for name, pair in PAIRS.items()}
    found["start"] = median(imported("from sanspay import Omise") for _ in range(15)) * 1000
    print(json.dumps(found))


def serve(answer: bytes) -> str:
    """Another process that answers everything with it; gives its address."""
    listener = socket.create_server(("127.0.0.1", 0))
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    if os.fork():
        listener.close()
        return address
    head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(answer)
    connection, _ = listener.accept()
    while connection.recv(65_536):  # A small request comes in one piece.
        connection.sendall(head + answer)
    os._exit(0)


def resident() -> int:
    gc.collect()
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1])


def memory() -> None:
    answer = json.dumps(charge(client).last_response.json()).encode()
    early = 0
    with Omise(secret_key=secret, api_url=serve(answer)) as omise:
        for count in range(1, CALLS + 1):
            charge(omise)
            if count == CALLS // 10:
                early = resident()
        print(json.dumps({"calls": CALLS, "early": early, "late": resident()}))


memory() if sys.argv[1:] == ["memory"] else main()
