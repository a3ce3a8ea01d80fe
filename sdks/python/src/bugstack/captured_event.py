"""Events as they are sent: what every event tells of the process and its request, and copies that stand for repetitions."""

from __future__ import annotations

import platform
import socket
import sys
import uuid
from datetime import datetime, timezone
from typing import Any, Dict, List, Optional

from .options import Options
from .requests import ServedRequest
from .version import VERSION


def new_event(
    options: Options,
    kind: str,
    level: str,
    *,
    release: Optional[str],
    commit: Optional[str],
    status: Optional[int] = None,
    request: Optional[ServedRequest] = None,
    breadcrumbs: Optional[List[Dict[str, Any]]] = None,
) -> Dict[str, Any]:
    """An event without what it is about: the process, the release, the request with its route, and the breadcrumbs."""
    own: Dict[str, Any] = {"kind": kind, "occurrences": 1}
    own["commit"] = commit
    if status is not None:
        own["status"] = status
    if options.auto_fix:
        own["auto_fix"] = True
    event: Dict[str, Any] = {
        "event_id": uuid.uuid4().hex,
        "timestamp": _now(),
        "platform": "python",
        "level": level,
        "server_name": socket.gethostname(),
        "release": release,
        "environment": options.environment,
        "sdk": {"name": "bugstack.python", "version": VERSION},
        "contexts": {
            "bugstack": own,
            "runtime": {"name": platform.python_implementation(), "version": platform.python_version()},
        },
    }
    if breadcrumbs:
        event["breadcrumbs"] = {"values": breadcrumbs}
    if request is not None:
        described = allowed(request.describe(), options)
        if described:
            event["request"] = described
        route = request.route()
        if route:
            own["route"] = route
            own["method"] = request.method()
            event["transaction"] = route
            event["transaction_info"] = {"source": "route"}
    return event


_MOST_WORDS = 64
_LONGEST_WORD = 1000


def command_line() -> List[str]:
    """The words that the program was started with, as Sentry's SDK sends them."""
    return [str(word)[:_LONGEST_WORD] for word in getattr(sys, "argv", [])[:_MOST_WORDS]]


def repeated(event: Dict[str, Any], occurrences: int) -> Dict[str, Any]:
    """A new event that stands for so many repetitions of one that was sent."""
    own = dict(event["contexts"]["bugstack"], occurrences=occurrences)
    return dict(event, event_id=uuid.uuid4().hex, timestamp=_now(), contexts=dict(event["contexts"], bugstack=own))


def without_locals(event: Dict[str, Any]) -> Dict[str, Any]:
    """A lighter copy to keep: the variables belong to the one occurrence that was captured."""
    values = (event.get("exception") or {}).get("values")
    if not values:
        return dict(event)
    light = []
    for value in values:
        frames = [{key: frame[key] for key in frame if key != "vars"} for frame in value["stacktrace"]["frames"]]
        light.append(dict(value, stacktrace={"frames": frames}))
    return dict(event, exception={"values": light})


def occurrences_of(event: Dict[str, Any]) -> int:
    """How many an event stands for; ``before_send`` may have made anything of it."""
    try:
        return int(event["contexts"]["bugstack"]["occurrences"])
    except (KeyError, TypeError, ValueError):
        return 1


def _now() -> str:
    return datetime.now(timezone.utc).isoformat().replace("+00:00", "Z")


def allowed(described: Dict[str, Any], options: Options) -> Dict[str, Any]:
    """A request without what the options leave out."""
    for part, is_wanted in (
        ("data", options.capture_request_body),
        ("query_string", options.capture_query_params),
        ("headers", options.capture_headers),
    ):
        if not is_wanted:
            described.pop(part, None)
    return described
