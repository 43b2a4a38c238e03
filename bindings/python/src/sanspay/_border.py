"""A quicker way over the border than the one that uniffi writes for Python.

uniffi's own builder asks Rust for more room with every few bytes, and its own reader goes through a pointer for each
number. Here a buffer is put together, and taken apart, in Python, and crosses in one piece; and what every call needs
crosses without uniffi's converters. The formats are uniffi's, whose version is pinned; every test of this package goes
over this border.
"""

from __future__ import annotations

import ctypes
import struct
from typing import Any

_INTEGERS = {"8": ("b", "B"), "16": ("h", "H"), "32": ("i", "I"), "64": ("q", "Q")}


def quicken(ffi: Any) -> None:
    """Replaces both in the module that uniffi made."""
    _quicken_buffers(ffi)
    _quicken_calls(ffi)


def _quicken_buffers(ffi: Any) -> None:
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


class _Buffer(ctypes.Structure):
    """uniffi's, with a plain number for its address."""

    _fields_ = (("capacity", ctypes.c_uint64), ("len", ctypes.c_uint64), ("data", ctypes.c_void_p))


class _Lent(ctypes.Structure):
    """Bytes that stay here, and are read there while the crossing lasts."""

    _fields_ = (("len", ctypes.c_int32), ("data", ctypes.c_char_p))


_size = struct.Struct(">i").unpack_from
_handle = struct.Struct(">Q").unpack_from


def _quicken_calls(ffi: Any) -> None:
    status_type = ffi._UniffiRustCallStatus
    status_pointer = ctypes.POINTER(status_type)
    # These let other threads run meanwhile, and those do too little for that.
    long, short = ffi._UniffiLib, ctypes.PyDLL(ffi._UniffiLib._name)
    string_at = ctypes.string_at

    def function(library: Any, name: str, result: Any, *arguments: Any) -> Any:
        # By the index it is one of its own: another type of the same argument does no harm.
        found = library[name]
        found.argtypes = (*arguments, status_pointer)
        found.restype = result
        return found

    free = function(short, "ffi_sanspay_ffi_rustbuffer_free", None, _Buffer)

    def taken(buffer: Any, status: Any) -> bytes:
        if status.code:
            ffi._uniffi_check_call_status(ffi._UniffiFfiConverterTypeFailure, status)
        try:
            return string_at(buffer.data, buffer.len)
        finally:
            free(buffer, status)

    def counted(kind: Any, name: str) -> Any:
        """Makes another handle of an object, which a crossing takes away; and its last."""
        clone = function(short, f"uniffi_sanspay_ffi_fn_clone_{name}", ctypes.c_uint64, ctypes.c_uint64)
        drop = function(short, f"uniffi_sanspay_ffi_fn_free_{name}", None, ctypes.c_uint64)

        def again(self: Any) -> Any:
            return clone(self._handle, status_type())

        def end(self: Any) -> None:
            handle = getattr(self, "_handle", None)
            if handle is not None:
                drop(handle, status_type())

        kind._uniffi_clone_handle = again
        kind.__del__ = end
        return clone

    def begin_of(kind: Any, name: str) -> None:
        clone = counted(kind, name)
        crossing = function(
            long,
            f"uniffi_sanspay_ffi_fn_method_{name}_begin_in_lines",
            _Buffer,
            ctypes.c_uint64,
            _Lent,
            _Lent,
            ctypes.c_uint64,
        )

        def begin_in_lines(
            self: Any, operation: bytes, params: bytes, now_ms: int
        ) -> tuple[Any, str, bytes | None, str | None]:
            status = status_type()
            here = clone(self._handle, status)
            buffer = crossing(here, _Lent(len(operation), operation), _Lent(len(params), params), now_ms, status)
            data = taken(buffer, status)
            return (ffi.Call._uniffi_make_instance(_handle(data)[0]), *_turn(data, 8))

        kind.begin_in_lines = begin_in_lines

    clone_call = counted(ffi.Call, "call")
    turn_crossing = function(long, "uniffi_sanspay_ffi_fn_method_call_turn", _Buffer, ctypes.c_uint64, ctypes.c_uint64)
    answered_crossing = function(
        long,
        "uniffi_sanspay_ffi_fn_method_call_answered",
        _Buffer,
        ctypes.c_uint64,
        ctypes.c_uint16,
        _Lent,
        _Lent,
        ctypes.c_uint64,
    )

    def turn(self: Any, now_ms: int) -> tuple[str, bytes | None, str | None]:
        status = status_type()
        return _turn(taken(turn_crossing(clone_call(self._handle, status), now_ms, status), status), 0)

    def answered(
        self: Any, code: int, headers: bytes, body: bytes, now_ms: int
    ) -> tuple[str, bytes | None, str | None]:
        status = status_type()
        here = clone_call(self._handle, status)
        buffer = answered_crossing(here, code, _Lent(len(headers), headers), _Lent(len(body), body), now_ms, status)
        return _turn(taken(buffer, status), 0)

    ffi.Call.turn = turn
    ffi.Call.answered = answered
    begin_of(ffi.OmiseCore, "omisecore")
    begin_of(ffi.WonderCore, "wondercore")


def _turn(data: bytes, at: int) -> tuple[str, bytes | None, str | None]:
    """The lines of a step, its bytes, and the output of a call that is done."""
    end = at + 4 + _size(data, at)[0]
    lines, given, at = data[at + 4 : end], None, end + 1
    if data[end]:
        at += 4 + _size(data, at)[0]
        given = data[end + 5 : at]
    # What is left is the output, if there is any.
    return lines.decode(), given, str(memoryview(data)[at + 5 :], "utf-8") if data[at] else None
