"""The request that is being served, as an event describes it."""

from __future__ import annotations

import json
from typing import Any, Dict, List, Optional, Sequence, Set, Tuple
from urllib.parse import parse_qsl

from .breadcrumbs import Breadcrumbs

BODY_LIMIT = 8_192
_LONGEST_HEADER = 2_048
_MOST_PAIRS = 100

Pairs = Sequence[Tuple[str, str]]


class ServedRequest:
    """What an integration knows of one request; shared by all code that serves it."""

    framework = "generic"

    def __init__(self) -> None:
        self.status: Optional[int] = None
        self.observed = False
        self.captured: Set[int] = set()
        self.breadcrumbs: Optional[Breadcrumbs] = None
        #: What was logged as an error of it: reported at its end, unless it turns out to be what it failed with.
        self.logged: List[Tuple[BaseException, str, Dict[str, Any]]] = []

    def describe(self) -> Dict[str, Any]:
        """The request in Sentry's form, not yet redacted."""
        raise NotImplementedError

    def route(self) -> Optional[str]:
        """Route template as the framework names it: ``/users/{user_id}``."""
        raise NotImplementedError

    def method(self) -> str:
        raise NotImplementedError


def described(
    method: str, url: str, query: str, headers: Pairs, body: Optional[bytes] = None, cut: bool = False
) -> Dict[str, Any]:
    """A request in Sentry's form. ``body`` is what the application has read of it, ``cut`` that there was more."""
    request: Dict[str, Any] = {
        "method": method,
        "url": url,
        "query_string": [list(pair) for pair in parse_qsl(query, keep_blank_values=True)[:_MOST_PAIRS]],
        "headers": [[name, value[:_LONGEST_HEADER]] for name, value in headers[:_MOST_PAIRS]],
    }
    content_type = next((value for name, value in headers if name.lower() == "content-type"), "")
    if body:
        request["data"] = parsed_body(body, content_type, cut)
    return request


def keeps_body(content_type: str) -> bool:
    """Whether a body of this type is worth keeping: text that reproduces the request, no files."""
    kind = content_type.split(";")[0].strip().lower()
    return kind in ("application/json", "application/x-www-form-urlencoded") or kind.endswith("+json")


def parsed_body(body: bytes, content_type: str, cut: bool) -> Any:
    text = body.decode("utf-8", "replace")
    if cut:
        return text[:BODY_LIMIT] + "…"
    try:
        if "json" in content_type:
            return json.loads(text)
        if "urlencoded" in content_type:
            return _merged(parse_qsl(text, keep_blank_values=True))
    except (ValueError, RecursionError):
        pass  # what the client sent is no JSON, which may be the very error
    return text


def _merged(pairs: List[Tuple[str, str]]) -> Dict[str, Any]:
    form: Dict[str, Any] = {}
    for name, value in pairs[:_MOST_PAIRS]:
        if name in form:
            before = form[name]
            form[name] = (before if isinstance(before, list) else [before]) + [value]
        else:
            form[name] = value
    return form
