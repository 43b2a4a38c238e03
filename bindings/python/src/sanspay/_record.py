"""Answers: a light view over the parsed JSON, so that nothing is copied and nothing is lost."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import Self

    from .core import CallInfo

_set = object.__setattr__


class Record:
    """An answer, or a part of one.

    Its fields are attributes, called as in the API. It compares by them, cannot be changed, and prints without its
    secrets. What this version does not know is in `last_response.json()`.
    """

    # The parsed JSON object itself is the instance's `__dict__`: a plain field costs what any attribute costs. Fields
    # that are more than their JSON (records, decimals) are descriptors of the class, which keep what they made here.
    __slots__ = ("__dict__", "__weakref__", "_call", "_made")

    _secrets: ClassVar[frozenset[str]] = frozenset()
    """What is not printed."""

    if TYPE_CHECKING:
        _call: Any
        _made: dict[str, Any] | None

    def __new__(cls, data: dict[str, Any]) -> Self:
        """Over a JSON object with the API's names, which from now on belongs to the record."""
        self = object.__new__(cls)
        _set(self, "__dict__", data)
        _set(self, "_made", None)
        _set(self, "_call", None)
        return self

    @property
    def last_response(self) -> CallInfo:
        """How it came about: status, request id, attempts, and the bytes of the answer."""
        if self._call is None:
            raise AttributeError(f"only the result of a call has a `last_response`: this {type(self).__name__} is none")
        info: CallInfo = self._call.info()
        return info

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that it was read from, as a copy. Secrets and account numbers are in it."""
        return {name: _copied(value) for name, value in self.__dict__.items()}

    @classmethod
    def _fields(cls) -> list[str]:
        # What is declared, in the order of the API's documentation.
        return [name for name in cls.__annotations__ if not name.startswith("_")]

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a {type(self).__name__} is an answer and cannot be changed")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a {type(self).__name__} is an answer and cannot be changed")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return bool(self.__dict__ == other.__dict__)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        shown = []
        for name in self._fields():
            value = getattr(self, name, None)
            if value is not None:
                shown.append(f"{name}={'[redacted]' if name in self._secrets else repr(value)}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self._fields()})

    def __copy__(self) -> Self:
        return type(self)(self.to_dict())

    def __deepcopy__(self, memo: object) -> Self:
        return type(self)(self.to_dict())

    def __reduce__(self) -> tuple[Callable[..., Record], tuple[dict[str, Any]]]:
        return type(self), (self.to_dict(),)


def _copied(value: Any) -> Any:
    if type(value) is dict:
        return {name: _copied(part) for name, part in value.items()}
    if type(value) is list:
        return [_copied(part) for part in value]
    return value


class _Field:
    """A field that is more than its JSON. What it makes of it is made once, when it is first looked at."""

    def __init__(self, name: str, make: Callable[[Any, _Field], Any] | None) -> None:
        # In JSON. `__set_name__` knows it where nothing else is given.
        self.json = name
        self.make = make
        self.owner: type[Record] | None = None
        self.name = name

    def __set_name__(self, owner: type[Record], name: str) -> None:
        self.owner = owner
        self.name = name
        self.json = self.json or name

    def __get__(self, record: Record | None, _owner: object = None) -> Any:
        if record is None:
            return self
        value = record.__dict__.get(self.json)
        if value is None or self.make is None:
            return value
        made = record._made
        if made is None:
            made = {}
            _set(record, "_made", made)
        elif self.name in made:
            return made[self.name]
        value = made[self.name] = self.make(value, self)
        return value

    # With it an attribute of the class comes before the instance's own.
    def __set__(self, record: Record, _value: object) -> None:
        record.__setattr__(self.name, _value)


def record(kind: str, name: str = "") -> Any:
    """A record inside a record, or nothing."""

    def make(value: Any, field: _Field) -> Any:
        return _kind(field, kind)(value)

    return _Field(name, make)


def records(kind: str, name: str = "") -> Any:
    """A list of records."""

    def make(values: list[Any], field: _Field) -> list[Any]:
        read = _kind(field, kind)
        return [None if value is None else read(value) for value in values]

    return _Field(name, make)


def decimal(name: str = "") -> Any:
    """An exact decimal number, which is a text in JSON."""
    return _Field(name, _decimal)


def renamed(name: str) -> Any:
    """A field whose name in JSON is no name in Python."""
    return _Field(name, None)


def _kind(field: _Field, name: str) -> type[Record]:
    # By name, because records may hold each other, and some stand further down in their module.
    owner = field.owner
    assert owner is not None
    kind: type[Record] = getattr(sys.modules[owner.__module__], name)
    return kind


def _decimal(value: Any, _field: _Field) -> Any:
    from decimal import Decimal

    return Decimal(value)
