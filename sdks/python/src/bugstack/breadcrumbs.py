"""What happened before an error: kept for the request that is being served, else for the program."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timezone
from typing import Any, Deque, Dict, List, Mapping, Optional

from .frames import is_own_class
from .values import Budget, ValueCapture

Breadcrumb = Dict[str, Any]

_LONGEST_MESSAGE = 1_024
_DATA_CHARACTERS = 2_048
_LEVELS = ("debug", "info", "warning", "error", "fatal")


class Breadcrumbs:
    """The newest ones, bounded. Appending is safe from any thread."""

    def __init__(self, most: int) -> None:
        self._kept: Deque[Breadcrumb] = deque(maxlen=max(0, most))

    def add(self, crumb: Breadcrumb) -> None:
        self._kept.append(crumb)

    def all(self) -> List[Breadcrumb]:
        return list(self._kept)


def breadcrumb(
    message: Optional[str], category: Optional[str], level: str, data: Optional[Mapping[str, Any]]
) -> Breadcrumb:
    """A breadcrumb in Sentry's form; values are captured as they are stored, without running code of theirs."""
    now = datetime.now(timezone.utc).isoformat().replace("+00:00", "Z")
    crumb: Breadcrumb = {"timestamp": now, "level": level if level in _LEVELS else "info"}
    if message is not None:
        crumb["message"] = str(message)[:_LONGEST_MESSAGE]
    if category is not None:
        crumb["category"] = str(category)[:128]
    if data:
        crumb["data"] = ValueCapture(is_own_class, Budget(_DATA_CHARACTERS)).variables(data)
    return crumb
