"""Captures values of local variables as JSON, within bounds, and without running code of the application.

Text, numbers, booleans, ``None``, lists, tuples and dictionaries with text as keys become JSON as they are. Anything
else becomes an object that names its class: ``{"$class": "decimal.Decimal", "$repr": "Decimal('1.5')"}`` for values
whose representation is known to be safe, ``{"$class": "app.models.User", "name": …}`` with its attributes for
objects of the application, ``{"$class": "sqlalchemy.orm.Session"}`` for all others.
"""

from __future__ import annotations

import datetime
import decimal
import enum
import fractions
import ipaddress
import math
import pathlib
import uuid
from collections import deque
from typing import Any, Callable, Dict, Iterable, List, Mapping, Optional, Set

_DEEPEST = 5
_MOST_ITEMS = 20
_MOST_ATTRIBUTES = 30
_LONGEST_TEXT = 1_024
_LONGEST_REPR = 256
_MOST_NODES = 400
_FRAME_CHARACTERS = 16_384
_LARGEST_INTEGER = 2**53
_CUT = "…"

_SAFE_REPR = (
    bytes,
    bytearray,
    complex,
    range,
    datetime.date,
    datetime.time,
    datetime.timedelta,
    datetime.tzinfo,
    decimal.Decimal,
    fractions.Fraction,
    uuid.UUID,
    pathlib.PurePath,
    ipaddress.IPv4Address,
    ipaddress.IPv6Address,
)
_SETS = (set, frozenset)
_LISTS = (list, tuple, deque)


class Budget:
    """Characters that the variables of all frames of an event may take together."""

    def __init__(self, characters: int = 262_144) -> None:
        self.characters = characters


class ValueCapture:
    """Captures the variables of one frame; what they may hold together is bounded."""

    def __init__(self, is_own_class: Callable[[type], bool], budget: Optional[Budget] = None) -> None:
        self._is_own_class = is_own_class
        self._budget = budget or Budget()
        self._nodes = _MOST_NODES
        self._characters = min(_FRAME_CHARACTERS, self._budget.characters)
        self._open: Set[int] = set()

    def variables(self, variables: Mapping[str, Any]) -> Dict[str, Any]:
        allowed = self._characters
        captured: Dict[str, Any] = {}
        for name, value in list(variables.items())[:100]:
            if self._nodes <= 0 or self._characters <= 0:
                break
            if isinstance(name, str) and not name.startswith("__"):
                captured[name[:128]] = self.value(value)
        self._budget.characters -= allowed - max(0, self._characters)
        return captured

    def value(self, value: Any, depth: int = 0) -> Any:
        self._nodes -= 1
        self._characters -= 8
        kind = type(value)
        if value is None or kind is bool:
            return value
        if issubclass(kind, enum.Enum):
            return {"$class": _name(kind), "$repr": _repr(lambda: kind.__name__ + "." + str(value._name_))}
        if issubclass(kind, str):
            return self._text(str.__str__(value))
        if issubclass(kind, int):
            number = int.__int__(value)
            return number if abs(number) <= _LARGEST_INTEGER else _represented(int, lambda: hex(number))
        if issubclass(kind, float):
            real = float.__float__(value)
            return real if math.isfinite(real) else _represented(float, lambda: repr(real))
        if depth >= _DEEPEST or self._nodes <= 0 or self._characters <= 0 or id(value) in self._open:
            return {"$class": _name(kind)}
        self._open.add(id(value))
        try:
            return self._structure(value, kind, depth)
        except Exception:  # a class that fights back is named, no more
            return {"$class": _name(kind)}
        finally:
            self._open.discard(id(value))

    def _text(self, text: str) -> str:
        longest = max(1, min(_LONGEST_TEXT, self._characters))
        kept = text if len(text) <= longest else text[: longest - 1] + _CUT
        self._characters -= len(kept)
        return kept

    def _structure(self, value: Any, kind: type, depth: int) -> Any:
        if issubclass(kind, dict):
            return self._items(dict.items(value), depth)
        if issubclass(kind, tuple) and hasattr(kind, "_fields"):
            return {"$class": _name(kind), **self._items(zip(kind._fields, tuple.__iter__(value)), depth)}
        if issubclass(kind, _LISTS):
            return self._list(value, len(value), depth)
        if issubclass(kind, _SETS):
            return {"$class": _name(kind), "$items": self._list(value, len(value), depth)}
        if issubclass(kind, _SAFE_REPR) and not self._is_own_class(kind):
            return _represented(
                kind, lambda: repr(value[:_LONGEST_REPR] if isinstance(value, (bytes, bytearray)) else value)
            )
        if isinstance(value, type) or kind.__module__ == "builtins":
            return _represented(kind, lambda: _callable_name(value))
        if not self._is_own_class(kind):
            return {"$class": _name(kind)}
        return {"$class": _name(kind), **self._items(_attributes(value), depth, _MOST_ATTRIBUTES)}

    def _list(self, values: Iterable[Any], length: int, depth: int) -> List[Any]:
        captured: List[Any] = []
        for item in values:
            if len(captured) >= _MOST_ITEMS or self._nodes <= 0:
                captured.append({"$more": length - len(captured)})
                break
            captured.append(self.value(item, depth + 1))
        return captured

    def _items(self, items: Iterable[Any], depth: int, most: int = _MOST_ITEMS) -> Dict[str, Any]:
        captured: Dict[str, Any] = {}
        for name, value in items:
            if len(captured) >= most or self._nodes <= 0:
                captured["$more"] = True
                break
            key = name if isinstance(name, str) else _repr(lambda: repr(name)) if _is_plain(name) else _name(type(name))
            captured[key[:128]] = self.value(value, depth + 1)
        return captured


def _attributes(value: Any) -> Iterable[Any]:
    """Attributes as they are stored: no property, no ``__getattr__`` and no lazy loading is triggered."""
    try:
        stored = object.__getattribute__(value, "__dict__")
    except AttributeError:
        stored = {}
    if isinstance(stored, dict):
        for name in list(stored)[: _MOST_ATTRIBUTES * 2]:
            if isinstance(name, str) and not name.startswith("_"):
                yield name, stored[name]
    for kind in type(value).__mro__:
        slots = kind.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else tuple(slots)[:_MOST_ATTRIBUTES]:
            descriptor: Any = kind.__dict__.get(name)
            if not name.startswith("_") and type(descriptor).__name__ == "member_descriptor":
                try:
                    yield name, descriptor.__get__(value, kind)
                except AttributeError:
                    continue  # declared, but never set


def _is_plain(value: Any) -> bool:
    return value is None or type(value) in (int, float, bool, bytes)


def _name(kind: type) -> str:
    module = getattr(kind, "__module__", None)
    name = str(getattr(kind, "__qualname__", "?"))
    return "%s.%s" % (module, name) if isinstance(module, str) and module != "builtins" else name


def _callable_name(value: Any) -> str:
    module = getattr(value, "__module__", None)
    name = getattr(value, "__qualname__", None) or getattr(value, "__name__", None) or "?"
    return "%s.%s" % (module, name) if isinstance(module, str) and module != "builtins" else str(name)


def _represented(kind: type, represent: Callable[[], str]) -> Dict[str, str]:
    return {"$class": _name(kind), "$repr": _repr(represent)}


def _repr(represent: Callable[[], str]) -> str:
    text = represent()
    return text if len(text) <= _LONGEST_REPR else text[: _LONGEST_REPR - 1] + _CUT
