from __future__ import annotations

import json
import os
import urllib.request
from typing import TYPE_CHECKING, Any, Callable

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

Control = Callable[..., Any]


@pytest.fixture(scope="session")
def control() -> Control:
    """Asks the sandbox's control API."""
    sandbox = os.environ["SANDBOX_URL"]  # `cargo xtask test python` starts one.

    def ask(path: str, body: object = None, method: str | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{sandbox}/sandbox{path}", data, method=method)
        with urllib.request.urlopen(request) as response:
            return json.load(response)

    return ask


@pytest.fixture(scope="session")
def world(control: Control) -> Any:
    return control("/world")


@pytest.fixture
def faults(control: Control) -> Iterator[Callable[..., None]]:
    """Switches faults on, and off after the test."""
    yield lambda **fault: control("/faults", fault)
    control("/faults", {}, "DELETE")
