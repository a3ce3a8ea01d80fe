"""Counts the errors that are not sent, by the reason, in the form of Sentry's client reports: none is lost silently."""

from __future__ import annotations

import threading
from datetime import datetime, timezone
from typing import Any, Dict, Optional


class Dropped:
    """Reasons: ``rate_limit``, ``sample_rate``, ``before_send``, ``queue_overflow``, ``network_error``, ``send_error``."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._amounts: Dict[str, int] = {}

    def add(self, reason: str, quantity: int = 1) -> None:
        with self._lock:
            self._amounts[reason] = self._amounts.get(reason, 0) + quantity

    def take(self) -> Optional[Dict[str, Any]]:
        """The payload of a ``client_report`` with what was counted since the last call; None for nothing."""
        with self._lock:
            amounts, self._amounts = self._amounts, {}
        if not amounts:
            return None
        return {
            "timestamp": datetime.now(timezone.utc).isoformat().replace("+00:00", "Z"),
            "discarded_events": [
                {"reason": reason, "category": "error", "quantity": quantity} for reason, quantity in amounts.items()
            ],
        }

    def restore(self, report: Dict[str, Any]) -> None:
        """Takes back what a report held that could not be delivered."""
        for entry in report["discarded_events"]:
            self.add(entry["reason"], entry["quantity"])
