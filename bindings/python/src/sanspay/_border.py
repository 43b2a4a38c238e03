"""A quicker way over the border than the one that uniffi writes for Python.

uniffi's own builder asks Rust for more room with every few bytes, and its own reader goes through a pointer for each
number. Here a buffer is put together, and taken apart, in Python, and crosses in one piece. The formats are uniffi's,
whose version is pinned; every test of this package goes over this border.
"""

from __future__ import annotations

import ctypes
import struct
from typing import Any

_INTEGERS = {"8": ("b", "B"), "16": ("h", "H"), "32": ("i", "I"), "64": ("q", "Q")}


def quicken(ffi: Any) -> None:
    """Replaces the two in the module that uniffi made."""
    alloc = ffi._UniffiLib.ffi_sanspay_ffi_rustbuffer_alloc
    call = ffi._uniffi_rust_call

    class Builder:
        __slots__ = ("data",)

        def __init__(self) -> None:
            self.data = bytearray()

        def finalize(self) -> Any:
            size = len(self.data)
            buffer = call(alloc, size)
            ctypes.memmove(buffer.data, bytes(self.data), size)
            buffer.len = size
            return buffer

        def discard(self) -> None:
            pass

        def write(self, value: bytes) -> None:
            self.data += value

    class Stream:
        __slots__ = ("data", "offset")

        def __init__(self, data: bytes) -> None:
            self.data = data
            self.offset = 0

        @classmethod
        def from_rust_buffer(cls, buffer: Any) -> Stream:
            return cls(ctypes.string_at(buffer.data, buffer.len) if buffer.len else b"")

        def remaining(self) -> int:
            return len(self.data) - self.offset

        def read(self, size: int) -> bytes:
            end = self.offset + size
            if end > len(self.data):
                raise ffi.InternalError("read past end of rust buffer")
            data = self.data[self.offset : end]
            self.offset = end
            return data

    for bits, (signed, unsigned) in _INTEGERS.items():
        for prefix, letter in (("i", signed), ("u", unsigned)):
            number = struct.Struct(f">{letter}")
            setattr(Builder, f"write_{prefix}{bits}", _writer(number))
            setattr(Stream, f"read_{prefix}{bits}", _reader(number))
    ffi._UniffiRustBufferBuilder = Builder
    ffi._UniffiRustBufferStream = Stream


def _writer(number: struct.Struct) -> Any:
    pack = number.pack

    def write(self: Any, value: int) -> None:
        self.data += pack(value)

    return write


def _reader(number: struct.Struct) -> Any:
    unpack, size = number.unpack, number.size

    def read(self: Any) -> Any:
        return unpack(self.read(size))[0]

    return read
