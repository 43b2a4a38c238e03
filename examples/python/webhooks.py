"""A receiver of webhooks to start from, in FastAPI, for Omise and Wonder.

Whoever sends one gets 200 for what is kept or was here before, 403 for what is not to be believed, and 400 for what
cannot be read.

    OMISE_WEBHOOK_SECRET=… WONDER_APP_ID=… WONDER_WEBHOOK_KEY=… uvicorn webhooks:app
"""

from __future__ import annotations

import logging
import os

from fastapi import BackgroundTasks, FastAPI, HTTPException, Request
from fastapi.responses import PlainTextResponse

from sanspay import DecodeError, OmiseWebhook, PayError, WonderWebhook
from sanspay.types import Event, Order

log = logging.getLogger("webhooks")

omise = OmiseWebhook(os.environ["OMISE_WEBHOOK_SECRET"])
wonder = WonderWebhook(app_id=os.environ["WONDER_APP_ID"], public_key=os.environ["WONDER_WEBHOOK_KEY"])

LARGEST = 256 * 1024

app = FastAPI()

# In a shop this is a table, and `accept` is one statement: `insert into inbox (key, news) values ($1, $2) on conflict
# (key) do nothing`. Then nothing is lost when the program ends, and several receivers can stand side by side.
inbox: dict[str, Event | Order | None] = {}


def accept(key: str, news: Event | Order | None, later: BackgroundTasks) -> str:
    """Keeps what is new, once, and answers at once: the work comes afterwards."""
    if key in inbox:
        return "seen before"
    inbox[key] = news
    later.add_task(handle, key)
    return "accepted"


def handle(key: str) -> None:
    """An event says that something happened. Fetch the charge or order before anything is shipped."""
    log.warning("handled %s", key)


async def raw_body(request: Request) -> bytes:
    """As it came, and not as JSON: the signature is over these bytes."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:  # Nobody gets to fill the memory before the signature is checked.
            raise HTTPException(413)
    return body


@app.post("/webhooks/omise", response_class=PlainTextResponse)
async def of_omise(request: Request, later: BackgroundTasks) -> str:
    event, key = omise.verify(request.headers, await raw_body(request))
    return accept(f"omise/{key}", event, later)


@app.post("/webhooks/wonder", response_class=PlainTextResponse)
async def of_wonder(request: Request, later: BackgroundTasks) -> str:
    # Path and query are signed as they were asked for: `request.url` is written anew.
    raw_path: bytes = request.scope["raw_path"]
    query: bytes = request.scope["query_string"]
    uri = raw_path.decode("ascii") + (f"?{query.decode('ascii')}" if query else "")
    received = wonder.verify(request.method, uri, request.headers, await raw_body(request))
    return accept(f"wonder/{received.deduplication_key}", received.order, later)


@app.exception_handler(PayError)
async def refused(_request: Request, error: PayError) -> PlainTextResponse:
    # The reason is for the log and not for the sender, who may be anybody.
    log.warning("refused: %s", error)
    return (
        PlainTextResponse("cannot be read", 400)
        if isinstance(error, DecodeError)
        else PlainTextResponse("refused", 403)
    )
