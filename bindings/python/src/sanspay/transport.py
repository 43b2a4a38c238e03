"""How requests get to the gateways: over the standard library, over aiohttp, or over a client of yours.

A transport is an object with one method, `send`. It does one HTTP exchange, without redirects, repeats, cookies or
credentials of its own. What fails it raises as an `ExchangeError`.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from time import monotonic
from typing import TYPE_CHECKING, Any, Literal, Protocol

from .core import Response
from .errors import MisuseError

if TYPE_CHECKING:
    import asyncio
    import ssl
    from collections.abc import Awaitable, Iterator

    import aiohttp
    import httpx
    import requests

    from .core import Request

__all__ = [
    "AiohttpTransport",
    "AsyncHttpxTransport",
    "AsyncTransport",
    "ExchangeError",
    "FailureKind",
    "HttpTransport",
    "HttpxTransport",
    "RequestsTransport",
    "Transport",
]

FailureKind = Literal["timeout", "connect", "tls", "cancelled", "other"]
"""How an exchange failed.

No whole answer in time; no connection; the certificate or the handshake was refused; the caller gave up; anything else,
such as a connection lost on the way.
"""


class Transport(Protocol):
    """Sends for `Omise` and `Wonder`, from several threads at a time."""

    def send(self, request: Request, /) -> Response:
        """One exchange; raises an `ExchangeError` where there was no whole answer."""


class AsyncTransport(Protocol):
    """Sends for `AsyncOmise` and `AsyncWonder`. When its task is cancelled it ends the exchange."""

    def send(self, request: Request, /) -> Awaitable[Response]:
        """One exchange; raises an `ExchangeError` where there was no whole answer."""


class ExchangeError(Exception):
    """An exchange that brought no whole answer."""

    def __init__(self, kind: FailureKind, detail: object, *, sent: bool) -> None:
        """`sent` says whether the request may have reached the server: say no only if that is certain."""
        super().__init__(describe(detail) if isinstance(detail, BaseException) else str(detail))
        self.kind: FailureKind = kind
        self.sent = sent


def describe(error: BaseException) -> str:
    """In one line, never empty."""
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _late(request: Request, *, sent: bool = True) -> ExchangeError:
    return ExchangeError("timeout", f"no whole answer in {request.timeout:g} s", sent=sent)


class HttpTransport:
    """Over the standard library, with connections that are kept.

    Threads may share it; after a fork the child makes connections of its own. It goes through the proxy that it is
    given, never through one of the environment.
    """

    def __init__(
        self,
        *,
        ssl_context: ssl.SSLContext | None = None,
        proxy: str | None = None,
        max_idle: int = 16,
        idle_seconds: float = 20.0,
    ) -> None:
        """Connects when something is sent.

        Args:
            ssl_context: Instead of `ssl.create_default_context()`, which trusts what the system trusts.
            proxy: `http://user:password@proxy.example:3128`
            max_idle: So many connections to one host are kept at most.
            idle_seconds: For so long after its last use one is kept.
        """
        self._context = ssl_context
        self._proxy = _proxy(proxy)
        self._max_idle = max_idle
        self._idle_seconds = idle_seconds
        self._lock = threading.Lock()
        self._idle: dict[tuple[str, str], deque[tuple[Any, float]]] = {}
        self._pid = os.getpid()

    def send(self, request: Request, /) -> Response:
        """One exchange."""
        scheme, _, rest = request.url.partition("://")
        host, slash, path = rest.partition("/")
        until = monotonic() + request.timeout
        connection = self._take(scheme, host)
        kept = False
        try:
            connection.until = until
            if connection.sock is None:
                _connect(connection, request)
            target, headers = slash + path or "/", request.headers
            if self._proxy is not None and scheme == "http":
                target, headers = request.url, {**headers, **self._proxy[1]}
            connection.ask(request.method, target, request.body or None, headers)
            response = connection.final_response()
            # Of these texts `items` would give the same, after a look at each.
            answer = Response(response.status, list(response.headers.raw_items()), response.read())
            kept = not response.will_close
        except _timeout_type() as error:
            raise _late(request) from error
        except _broken_types() as error:
            raise ExchangeError("other", error, sent=True) from error
        finally:
            # Also after a KeyboardInterrupt: what half of an exchange is left on is of no more use.
            if kept:
                self._keep(scheme, host, connection)
            else:
                connection.end()
        return answer

    def _take(self, scheme: str, host: str) -> Any:
        if self._pid != os.getpid():
            # The sockets are the parent's; its lock may have been held by a thread that is not here.
            self._lock, self._idle, self._pid = threading.Lock(), {}, os.getpid()
        while True:
            with self._lock:
                idle = self._idle.get((scheme, host))
                if not idle:
                    break
                connection, since = idle.pop()
            # What can be read before anything is asked is the end, or not for us.
            if monotonic() - since < self._idle_seconds and not connection.sock.is_readable():
                return connection
            connection.end()
        return _connection(scheme, host, self._tls() if scheme == "https" else None, self._proxy)

    def _keep(self, scheme: str, host: str, connection: Any) -> None:
        with self._lock:
            idle = self._idle.setdefault((scheme, host), deque())
            idle.append((connection, monotonic()))
            surplus = idle.popleft()[0] if len(idle) > self._max_idle else None
        if surplus is not None:
            surplus.end()

    def _tls(self) -> ssl.SSLContext:
        # Reading the certificates of the system takes longer than an exchange.
        with self._lock:
            if self._context is None:
                import ssl

                self._context = ssl.create_default_context()
            return self._context

    def close(self) -> None:
        """Closes the connections that are kept. What is sent later makes new ones."""
        with self._lock:
            kept, self._idle = self._idle, {}
        for idle in kept.values():
            for connection, _ in idle:
                connection.end()

    def __enter__(self) -> HttpTransport:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _connect(connection: Any, request: Request) -> None:
    from ssl import SSLError

    try:
        connection.connect()
    except _timeout_type() as error:
        raise _late(request, sent=False) from error
    except SSLError as error:
        raise ExchangeError("tls", error, sent=False) from error
    except (OSError, UnicodeError) as error:
        raise ExchangeError("connect", error, sent=False) from error


def _timeout_type() -> type[OSError]:
    # Before Python 3.10 it is not the builtin TimeoutError.
    import socket

    return socket.timeout


def _broken_types() -> tuple[type[Exception], ...]:
    from http.client import HTTPException

    return OSError, HTTPException


def _proxy(address: str | None) -> tuple[str, dict[str, str]] | None:
    """Where it is, and what it is told."""
    if address is None:
        return None
    from base64 import b64encode
    from urllib.parse import unquote, urlsplit

    parts = urlsplit(address)
    if parts.scheme != "http" or not parts.hostname:
        raise MisuseError("`proxy` has to be an address such as http://proxy.example:3128")
    where = parts.netloc.rpartition("@")[2]
    if parts.username is None:
        return where, {}
    credentials = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return where, {"Proxy-Authorization": f"Basic {b64encode(credentials.encode()).decode()}"}


def _connection(
    scheme: str, host: str, context: ssl.SSLContext | None, proxy: tuple[str, dict[str, str]] | None
) -> Any:
    from . import _http

    if scheme not in ("http", "https"):
        raise MisuseError(f"a transport cannot send to `{scheme}://`: give an address that begins with https://")
    where = host if proxy is None else proxy[0]
    if context is None:
        return _http.Connection(where)
    connection = _http.TlsConnection(where, context=context)
    if proxy is not None:
        connection.set_tunnel(*_http.host_and_port(host, 443), proxy[1])
    return connection


class AiohttpTransport:
    """Over aiohttp: what `AsyncOmise` and `AsyncWonder` use unless another one is given."""

    def __init__(self, session: aiohttp.ClientSession | None = None, *, proxy: str | None = None) -> None:
        """Over a session of yours, which stays yours to close; or over one of its own for each event loop.

        It goes through the `proxy` that it is given, never through one of the environment.
        """
        try:
            import aiohttp
        except ImportError:
            raise MisuseError(
                "the asynchronous clients need aiohttp: install `sanspay[async]`, or give a `transport` of your own"
            ) from None
        self._aiohttp = aiohttp
        self._given = session
        self._proxy = proxy
        self._own: tuple[asyncio.AbstractEventLoop, aiohttp.ClientSession] | None = None

    def _session(self) -> aiohttp.ClientSession:
        if self._given is not None:
            return self._given
        import asyncio

        loop = asyncio.get_running_loop()
        if self._own is None or self._own[0] is not loop or self._own[1].closed:
            session = self._aiohttp.ClientSession(
                cookie_jar=self._aiohttp.DummyCookieJar(),
                skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
                trace_configs=[_sent_trace()],
            )
            # From 3.10 on it repeats what was lost on a kept connection, with the nonce of the first time.
            if hasattr(session, "_retry_connection"):
                session._retry_connection = False
            self._own = loop, session
        return self._own[1]

    async def send(self, request: Request, /) -> Response:
        """One exchange."""
        import asyncio

        from yarl import URL

        aiohttp = self._aiohttp
        progress = _Progress(self._given is not None)
        try:
            async with self._session().request(
                request.method,
                URL(request.url, encoded=True),
                headers=request.headers,
                data=request.body,
                allow_redirects=False,
                proxy=self._proxy,
                timeout=aiohttp.ClientTimeout(total=request.timeout),
                trace_request_ctx=progress,
            ) as response:
                return Response(response.status, response.headers.items(), await response.read())
        except asyncio.TimeoutError as error:
            raise _late(request, sent=progress.sent) from error
        except (aiohttp.ClientConnectorCertificateError, aiohttp.ClientConnectorSSLError) as error:
            raise ExchangeError("tls", error, sent=False) from error
        except aiohttp.ClientConnectorError as error:
            raise ExchangeError("connect", error, sent=False) from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise ExchangeError("other", error, sent=progress.sent) from error

    async def aclose(self) -> None:
        """Closes the session, unless it is yours."""
        own, self._own = self._own, None
        if own is not None:
            await own[1].close()


class _Progress:
    """How far an exchange came. A session of the user's does not tell, so it may have been sent."""

    __slots__ = ("sent",)

    def __init__(self, sent: bool) -> None:
        self.sent = sent


def _sent_trace() -> aiohttp.TraceConfig:
    import aiohttp

    async def sent(_session: object, context: Any, _params: object) -> None:
        # Heard before the first byte is written.
        context.trace_request_ctx.sent = True

    trace = aiohttp.TraceConfig()
    trace.on_request_headers_sent.append(sent)
    return trace


class RequestsTransport:
    """Over a `requests.Session` of yours: its proxies, certificates and adapters. It stays yours to close."""

    def __init__(self, session: requests.Session) -> None:
        self._session = session

    def send(self, request: Request, /) -> Response:
        """One exchange."""
        import requests
        from urllib3.exceptions import HTTPError
        from urllib3.util import parse_url

        until = monotonic() + request.timeout
        if parse_url(request.url).url != request.url:
            # A signature is over what is sent. The core's own addresses are as urllib3 has them.
            raise ExchangeError("other", f"urllib3 would send another address than {request.url}", sent=False)
        prepared = requests.Request(request.method, request.url, dict(request.headers), data=request.body).prepare()
        prepared.url = request.url
        settings: Any = self._session.merge_environment_settings(request.url, {}, True, None, None)
        # Not by `Session.send`, which reads on where a redirect points, and keeps cookies.
        adapter = self._session.get_adapter(request.url)
        try:
            response = adapter.send(prepared, timeout=request.timeout, **settings)
            try:
                body = b"".join(_chunks(response.raw, request, until))
            finally:
                response.close()
        except (requests.RequestException, HTTPError) as error:
            raise _of_requests(error, request) from error
        if response.status_code < 200:
            # What follows is lost: urllib3 hands out the first that comes.
            raise ExchangeError("other", f"HTTP {response.status_code} is no answer yet", sent=True)
        return Response(response.status_code, response.headers, body)


def _chunks(raw: Any, request: Request, until: float) -> Iterator[bytes]:
    # What waits until so many bytes are there would not see the time pass.
    if raw.chunked or not hasattr(raw, "read1"):
        chunks = raw.stream(decode_content=True)
    else:
        chunks = iter(lambda: raw.read1(1 << 16, decode_content=True), b"")
    for chunk in chunks:
        yield chunk
        if monotonic() > until:
            raise _late(request)


def _of_requests(error: Exception, request: Request) -> ExchangeError:
    import requests
    from urllib3.exceptions import NewConnectionError, ReadTimeoutError

    if isinstance(error, requests.ConnectTimeout):
        return _late(request, sent=False)
    if isinstance(error, (requests.Timeout, ReadTimeoutError)):
        return _late(request)
    if isinstance(error, requests.exceptions.SSLError):
        return ExchangeError("tls", error, sent=False)
    inner = error.args[0] if error.args else None
    if isinstance(getattr(inner, "reason", None), NewConnectionError):
        return ExchangeError("connect", error, sent=False)
    if isinstance(inner, Exception) and any(isinstance(why, _timeout_type()) for why in inner.args):
        return _late(request)
    return ExchangeError("other", error, sent=True)


class HttpxTransport:
    """Over an `httpx.Client` of yours, which stays yours to close."""

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def send(self, request: Request, /) -> Response:
        """One exchange."""
        import httpx

        until = monotonic() + request.timeout
        try:
            response = self._client.send(_for_httpx(request), auth=None, follow_redirects=False, stream=True)
            try:
                chunks = []
                for chunk in response.iter_bytes():
                    chunks.append(chunk)
                    if monotonic() > until:
                        raise _late(request)
            finally:
                response.close()
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise _of_httpx(error, request) from error
        return Response(response.status_code, response.headers, b"".join(chunks))


class AsyncHttpxTransport:
    """Over an `httpx.AsyncClient` of yours, which stays yours to close."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def send(self, request: Request, /) -> Response:
        """One exchange."""
        import asyncio

        import httpx

        progress = _HttpxProgress()
        sent = _for_httpx(request, trace=progress.heard)
        try:
            exchange = self._client.send(sent, auth=None, follow_redirects=False)
            response = await asyncio.wait_for(exchange, request.timeout)
        except asyncio.TimeoutError as error:
            raise _late(request, sent=progress.sent) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise _of_httpx(error, request) from error
        return Response(response.status_code, response.headers, response.content)


class _HttpxProgress:
    """How far an exchange came, as httpcore tells it. A client over something else tells nothing: it may be sent."""

    def __init__(self) -> None:
        self.sent = True

    async def heard(self, event: str, _info: object) -> None:
        if event.startswith("connection.connect_") and event.endswith(".started"):
            self.sent = False
        elif event.endswith(".send_request_headers.started"):
            self.sent = True


def _for_httpx(request: Request, **extensions: Any) -> httpx.Request:
    import httpx

    extensions["timeout"] = httpx.Timeout(request.timeout).as_dict()
    return httpx.Request(
        request.method, request.url, headers=request.headers, content=request.body, extensions=extensions
    )


def _of_httpx(error: Exception, request: Request) -> ExchangeError:
    import ssl

    import httpx

    if isinstance(error, (httpx.ConnectTimeout, httpx.PoolTimeout)):
        return _late(request, sent=False)
    if isinstance(error, httpx.TimeoutException):
        return _late(request)
    if isinstance(error, httpx.ConnectError):
        cause: BaseException | None = error
        while cause is not None and not isinstance(cause, ssl.SSLError):
            cause = cause.__cause__ or cause.__context__
        return ExchangeError("connect" if cause is None else "tls", error, sent=False)
    return ExchangeError("other", error, sent=not isinstance(error, (httpx.UnsupportedProtocol, httpx.InvalidURL)))
