"""What threads, forks and kept connections do to a transport. One exchange is judged in tests/transport."""

from __future__ import annotations

import asyncio
import os
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import httpx
import pytest
import requests

from sanspay import (
    AiohttpTransport,
    AsyncHttpxTransport,
    AsyncOmise,
    ExchangeError,
    HttpTransport,
    HttpxTransport,
    MisuseError,
    Omise,
    RequestsTransport,
)
from sanspay.core import Request

if TYPE_CHECKING:
    from collections.abc import Iterator


class Server:
    """Answers every request of a connection, or so many of them, and counts connections."""

    def __init__(self, requests_each: int | None = None) -> None:
        self.requests_each = requests_each
        self.connections = 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}/"
        self.closed = threading.Event()
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self) -> None:
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection: socket.socket) -> None:
        with connection:
            served = 0
            while served != self.requests_each:
                received = b""
                while not received.endswith(b"\r\n\r\n"):
                    part = connection.recv(4096)
                    if not part:
                        return
                    received += part
                connection.sendall(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n")
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
                served += 1
        self.closed.set()


@contextmanager
def serving(requests_each: int | None = None) -> Iterator[Server]:
    server = Server(requests_each)
    try:
        yield server
    finally:
        server.listener.close()


def get(url: str) -> Request:
    return Request("GET", url, {}, None, 5.0)


def test_a_connection_is_used_again_and_closed_in_the_end() -> None:
    with serving() as server:
        with HttpTransport() as transport:
            for _ in range(5):
                assert transport.send(get(server.url)).body == b"{}"
            assert server.connections == 1
        assert server.closed.wait(5) or server.connections == 1
        transport.send(get(server.url))
        assert server.connections == 2
        transport.close()


def test_a_kept_connection_that_the_server_closed_is_not_used_again() -> None:
    with serving(requests_each=1) as server, HttpTransport() as transport:
        for count in (1, 2, 3):
            server.closed.clear()
            assert transport.send(get(server.url)).status == 200
            assert server.closed.wait(5)
            assert server.connections == count


def test_an_old_connection_is_not_used_again_and_not_too_many_are_kept() -> None:
    with serving() as server, HttpTransport(idle_seconds=0) as transport:
        transport.send(get(server.url))
        transport.send(get(server.url))
        assert server.connections == 2
    with serving() as server, HttpTransport(max_idle=2) as transport, ThreadPoolExecutor(8) as pool:
        gate = threading.Barrier(8)
        list(pool.map(lambda _: (gate.wait(), transport.send(get(server.url))), range(8)))
        assert sum(map(len, transport._idle.values())) <= 2


def test_threads_share_a_client(world: Any) -> None:
    with (
        Omise(secret_key=world["platform"]["secret_key"], api_url=world["api_url"]) as omise,
        ThreadPoolExecutor(8) as pool,
    ):
        accounts = list(pool.map(lambda _: omise.account.get().id, range(64)))
    assert set(accounts) == {world["platform"]["id"]}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on Windows")
def test_a_child_process_makes_connections_of_its_own() -> None:
    with serving() as server, HttpTransport() as transport:
        transport.send(get(server.url))
        # As if another thread was just using it.
        with transport._lock:
            child = os.fork()
            if child == 0:
                try:
                    transport.send(get(server.url))
                    os._exit(0)
                except BaseException:
                    os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert server.connections == 2
        assert transport.send(get(server.url)).status == 200
        assert server.connections == 2


def test_every_event_loop_has_a_session_of_its_own(world: Any) -> None:
    transport = AiohttpTransport()
    omise = AsyncOmise(secret_key=world["platform"]["secret_key"], api_url=world["api_url"], transport=transport)
    loops = [asyncio.new_event_loop() for _ in range(2)]
    sessions = []
    for loop in loops:
        assert loop.run_until_complete(omise.account.get()).id == world["platform"]["id"]
        assert transport._own is not None
        sessions.append(transport._own[1])
    assert sessions[0] is not sessions[1]
    for loop, session in zip(loops, sessions):
        loop.run_until_complete(session.close())
    assert loops[1].run_until_complete(omise.account.get()).id == world["platform"]["id"]
    loops[1].run_until_complete(transport.aclose())
    for loop in loops:
        loop.close()


def test_clients_of_the_user_s_send(world: Any) -> None:
    settings: Any = {"secret_key": world["platform"]["secret_key"], "api_url": world["api_url"]}
    session = requests.Session()
    # What a session adds on its own account does not get to the gateway.
    session.auth = ("somebody", "else")
    session.headers["Omise-Version"] = "1999-01-01"
    with session, httpx.Client(auth=("somebody", "else")) as client:
        for transport in (RequestsTransport(session), HttpxTransport(client)):
            assert Omise(**settings, transport=transport).account.get().id == world["platform"]["id"]

    async def main() -> None:
        import aiohttp

        async with httpx.AsyncClient(auth=("somebody", "else")) as client, aiohttp.ClientSession() as session:
            for transport in (AsyncHttpxTransport(client), AiohttpTransport(session)):
                omise = AsyncOmise(**settings, transport=transport)
                assert (await omise.account.get()).id == world["platform"]["id"]

    asyncio.run(main())


def test_an_address_that_is_none_is_said_and_never_sent() -> None:
    transport = HttpTransport()
    with pytest.raises(MisuseError, match="cannot send to `ftp://`"):
        transport.send(get("ftp://127.0.0.1/"))
    with pytest.raises(MisuseError, match="such as http"):
        HttpTransport(proxy="proxy.example:3128")
    with pytest.raises(ExchangeError) as raised:
        transport.send(get("http://no-such-host.invalid/"))
    assert (raised.value.kind, raised.value.sent) == ("connect", False)


def test_without_aiohttp_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "aiohttp", None)
    with pytest.raises(MisuseError, match=r"install `sanspay\[async\]`"):
        AsyncOmise(secret_key="skey_test_1")
