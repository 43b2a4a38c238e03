"""Connections of `http.client` whose every wait ends when the exchange has to."""

from __future__ import annotations

import http.client
import io
import select
import socket
from time import monotonic
from typing import Any


class _Timed:
    """A socket, as far as http.client looks at it. A slow server cannot stretch the exchange byte by byte.

    What it reads ahead stays here, and not with one answer: another one may follow what was only information.
    """

    def __init__(self, sock: socket.socket, connection: Connection) -> None:
        self.socket = sock
        self.connection = connection
        self.reader = io.BufferedReader(_Reader(self))
        self.answer = _Answer(self)
        self.timeout = 0.0
        self.held: list[bytes] | None = None
        self.is_answering = False
        self.is_closing = False

    def within(self) -> socket.socket:
        """The socket. Its next wait ends when the exchange has to, to a hundredth: a change is a system call."""
        remaining = self.connection.remaining()
        if not remaining <= self.timeout <= remaining * 1.01:
            self.socket.settimeout(remaining)
            self.timeout = remaining
        return self.socket

    def is_readable(self) -> bool:
        if self.socket.fileno() < 0:
            return True
        if hasattr(select, "poll"):
            # Not `select`, which knows only the first 1024 descriptors.
            poll = select.poll()
            poll.register(self.socket, select.POLLIN)
            return bool(poll.poll(0))
        return bool(select.select([self.socket], [], [], 0)[0])

    def sendall(self, data: Any) -> None:
        if self.held is None:
            self.within().sendall(data)
        else:
            self.held.append(data)

    def send_held(self) -> None:
        held, self.held = self.held or [], None
        self.within().sendall(b"".join(held))

    def makefile(self, _mode: str) -> _Answer:
        self.is_answering = True
        return self.answer

    def close(self) -> None:
        """After the answer that is being read, which http.client leaves to the reader of it."""
        self.is_closing = True
        if not self.is_answering:
            self.end()

    def end(self) -> None:
        self.reader.close()
        self.socket.close()


class _Answer:
    """What http.client reads an answer from, and closes at its end."""

    def __init__(self, timed: _Timed) -> None:
        self._timed = timed
        reader = timed.reader
        self.read, self.read1, self.readinto = reader.read, reader.read1, reader.readinto
        self.readline, self.peek, self.flush = reader.readline, reader.peek, reader.flush

    def close(self) -> None:
        self._timed.is_answering = False
        if self._timed.is_closing:
            self._timed.end()


class _Reader(io.RawIOBase):
    def __init__(self, timed: _Timed) -> None:
        self._timed = timed

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._timed.within().recv_into(buffer)


class Connection(http.client.HTTPConnection):
    """Its `until` is when the exchange that it is used for has to have ended."""

    until = 0.0
    sock: Any
    wire: _Timed | None = None

    def remaining(self) -> float:
        remaining = self.until - monotonic()
        if remaining <= 0:
            raise socket.timeout("the time is over")
        return remaining

    def connect(self) -> None:
        self.timeout = self.remaining()
        super().connect()
        self.wire = self.sock = _Timed(self.sock, self)

    def ask(self, method: str, target: str, body: bytes | None, headers: dict[str, str]) -> None:
        """Sends a request in one piece, and not its head before its body."""
        self.sock.held = []
        self.request(method, target, body, headers)
        self.sock.send_held()

    def final_response(self) -> http.client.HTTPResponse:
        """The answer, after those that are only information."""
        response = self.getresponse()
        # `100` is passed over by http.client itself.
        while 101 < response.status < 200:
            response.read()
            response = self.response_class(self.sock)
            response.begin()
        return response

    def end(self) -> None:
        """Closes it in the middle of an answer too."""
        self.close()
        if self.wire is not None:
            self.wire.end()


class TlsConnection(Connection, http.client.HTTPSConnection):
    """The same with TLS."""


def host_and_port(netloc: str, default: int) -> tuple[str, int]:
    """Of an address: `api.omise.co`, `127.0.0.1:4010`, `[::1]:4010`."""
    host, colon, port = netloc.rpartition(":")
    if colon and port.isdigit():
        return host.strip("[]"), int(port)
    return netloc.strip("[]"), default
