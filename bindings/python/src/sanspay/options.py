"""What differs for a single call."""

from __future__ import annotations

from typing import TypedDict


class CallOptions(TypedDict, total=False):
    """What differs for a single call. Everything left out is as the client was made."""

    timeout: float
    """Seconds for one attempt."""
    max_retries: int
    """How many times the request is sent again at most, where that is safe."""
    idempotency_key: str
    """Sent with every attempt of an Omise POST or PATCH, which may then be repeated like a GET.

    Known from a draft only, unconfirmed by Omise.
    """
