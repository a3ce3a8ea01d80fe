"""A request as the official SDK has it described by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, Union

_LONGEST_VALUE = 2_048
_MOST_PAIRS = 100


@dataclass
class RequestContext:
    """What is known of a request; everything may be missing."""

    route: str = ""
    method: str = ""
    query_params: Optional[Dict[str, str]] = None
    headers: Optional[Dict[str, str]] = None
    body: Optional[Any] = None


GivenRequest = Union[RequestContext, Mapping[str, Any]]


def described(request: GivenRequest) -> Dict[str, Any]:
    """The request in Sentry's form: what a mapping or the attributes of an object hold of it."""

    def part(name: str) -> Any:
        return request.get(name) if isinstance(request, Mapping) else getattr(request, name, None)

    found = {
        "method": _text(part("method")),
        "url": _text(part("url")) or _text(part("route")),
        "query_string": _pairs(part("query_params")),
        "headers": _pairs(part("headers")),
        "data": part("body"),
    }
    return {name: value for name, value in found.items() if value is not None}


def route_of(request: GivenRequest) -> Optional[str]:
    """Template of the route; None where it is not told."""
    return _text(request.get("route") if isinstance(request, Mapping) else getattr(request, "route", None))


def _text(value: Any) -> Optional[str]:
    return value[:_LONGEST_VALUE] if isinstance(value, str) and value else None


def _pairs(values: Any) -> Optional[List[List[str]]]:
    if not isinstance(values, Mapping):
        return None
    return [[str(name), str(value)[:_LONGEST_VALUE]] for name, value in list(values.items())[:_MOST_PAIRS]]
