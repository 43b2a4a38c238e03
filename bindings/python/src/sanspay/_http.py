"""Connections of `http.client` whose every wait ends when the exchange has to."""

from __future__ import annotations

import http.client
import io
import socket
from time import monotonic
from typing import Any


class _Timed:
    """A socket, as far as http.client looks at it. A slow server cannot stretch the exchange byte by byte."""

    def __init__(self, sock: socket.socket, connection: Connection) -> None:
        self.socket = sock
        self.connection = connection

    def sendall(self, data: Any) -> None:
        self.socket.settimeout(self.connection.remaining())
        self.socket.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Reader(self))

    def close(self) -> None:
        self.socket.close()


class _Reader(io.RawIOBase):
    def __init__(self, timed: _Timed) -> None:
        self._timed = timed
        # It holds the socket open while there is an answer to read, also after the connection let go of it.
        self._raw = timed.socket.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._timed.socket.settimeout(self._timed.connection.remaining())
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


class Connection(http.client.HTTPConnection):
    """Its `until` is when the exchange that it is used for has to have ended."""

    until = 0.0
    sock: Any

    def remaining(self) -> float:
        remaining = self.until - monotonic()
        if remaining <= 0:
            raise socket.timeout("the time is over")
        return remaining

    def connect(self) -> None:
        self.timeout = self.remaining()
        super().connect()
        self.sock = _Timed(self.sock, self)

    def next_response(self, method: str) -> http.client.HTTPResponse:
        """The answer after one that was only information."""
        response = self.response_class(self.sock, method=method)
        response.begin()
        return response


class TlsConnection(Connection, http.client.HTTPSConnection):
    """The same with TLS."""
