"""Delivers envelopes over HTTP: retries what may succeed later, gives up on what cannot, and never raises."""

from __future__ import annotations

import gzip
import json
import logging
import random
import threading
import time
import urllib.error
import urllib.request
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Any, Callable, Dict, List, Optional, Tuple

from .options import Options
from .version import VERSION

logger = logging.getLogger("bugstack")

_FIRST_WAIT = 1.0
_LONGEST_WAIT = 30.0
_LONGEST_RETRY_AFTER = 300.0

Item = Tuple[str, Dict[str, Any]]


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_args: Any, **_kwargs: Any) -> None:
        return None


def envelope(items: List[Item], event_id: Optional[str]) -> bytes:
    """A Sentry envelope of JSON items, as ``[(type, payload), …]``."""
    header: Dict[str, Any] = {
        "sent_at": datetime.now(timezone.utc).isoformat().replace("+00:00", "Z"),
        "sdk": {"name": "bugstack.python", "version": VERSION},
    }
    if event_id:
        header["event_id"] = event_id
    lines = [_json(header)]
    for kind, payload in items:
        body = _json(payload)
        lines += [_json({"type": kind, "length": len(body), "content_type": "application/json"}), body]
    return b"\n".join(lines) + b"\n"


def _json(value: Any) -> bytes:
    # Escaped to ASCII: lone surrogates in captured text would break any other encoding.
    return json.dumps(value, separators=(",", ":"), default=str).encode("ascii")


class Delivery:
    """Posts envelopes to the endpoint. ``wait`` sleeps and answers whether to go on (False: shut down now)."""

    def __init__(self, options: Options, wait: Callable[[float], bool], clock: Callable[[], float] = time.monotonic):
        self._options = options
        self._wait = wait
        self._clock = clock
        self._opener = urllib.request.build_opener(_NoRedirects)
        self._paused_until = 0.0
        self._warned: Dict[str, bool] = {}
        self._lock = threading.Lock()

    def send(self, items: List[Item], event_id: Optional[str] = None) -> bool:
        """Delivers one envelope; False when it was given up."""
        return self.give_up_reason(items, event_id) is None

    def give_up_reason(self, items: List[Item], event_id: Optional[str] = None) -> Optional[str]:
        """Delivers one envelope: None, or why it was given up (``send_error`` by the server, else ``network_error``)."""
        body = gzip.compress(envelope(items, event_id), 5)
        for attempt in range(self._options.max_retries + 1):
            rest = self._paused_until - self._clock()
            if rest > 0 and not self._wait(rest):
                return "network_error"
            outcome, retry_after = self._post(body)
            if outcome == "accepted":
                return None
            if outcome == "refused":
                return "send_error"
            if attempt == self._options.max_retries:
                break
            pause = retry_after if retry_after is not None else self._backoff(attempt)
            if not self._wait(pause):
                return "network_error"
        self._warn_once("away", "cannot reach %s; events are dropped until it answers again", self._options.endpoint)
        return "network_error"

    def _backoff(self, attempt: int) -> float:
        return min(_LONGEST_WAIT, _FIRST_WAIT * 2.0**attempt) * random.uniform(0.5, 1.5)

    def _post(self, body: bytes) -> Tuple[str, Optional[float]]:
        try:
            request = urllib.request.Request(self._options.endpoint, data=body, method="POST", headers=self._headers())
            with self._opener.open(request, timeout=self._options.timeout) as response:
                response.read(65_536)
                self._warned.pop("away", None)
                return "accepted", None
        except urllib.error.HTTPError as error:
            with error:
                return self._answer(error.code, error.headers.get("Retry-After"))
        except ValueError as error:  # the endpoint is no address
            self._warn_once("endpoint", "the endpoint %r is not usable: %s", self._options.endpoint, error)
            return "refused", None
        except Exception as error:  # refused connection, time-out, broken TLS, a body cut off
            logger.debug("bugstack: delivery failed: %s", error)
            return "failed", None

    def _headers(self) -> Dict[str, str]:
        return {
            "Content-Type": "application/x-sentry-envelope",
            "Content-Encoding": "gzip",
            "User-Agent": "bugstack.python/" + VERSION,
            "X-BugStack-API-Key": self._options.api_key,
            "X-BugStack-SDK-Version": VERSION,
        }

    def _answer(self, status: int, retry_after: Optional[str]) -> Tuple[str, Optional[float]]:
        if status in (408, 429) or status >= 500:
            seconds = _seconds(retry_after)
            if seconds is not None:
                self._paused_until = self._clock() + seconds
            logger.debug("bugstack: the server answered %s and is asked again", status)
            return "failed", 0.0 if seconds is not None else None
        if status in (401, 403):
            self._warn_once(
                "key",
                "%s refuses the API key (%s): no errors are reported. Set BUGSTACK_API_KEY to a key of this project; "
                "`bugstack key create` makes one.",
                self._options.endpoint,
                status,
            )
        else:
            self._warn_once(
                str(status), "%s refuses what is reported (%s); check the endpoint", self._options.endpoint, status
            )
        return "refused", None

    def _warn_once(self, what: str, message: str, *args: Any) -> None:
        with self._lock:
            if self._warned.get(what):
                return
            self._warned[what] = True
        logger.warning("bugstack: " + message, *args)


def _seconds(retry_after: Optional[str]) -> Optional[float]:
    """Seconds from a Retry-After header, which holds a number or a date."""
    if not retry_after:
        return None
    try:
        seconds = float(retry_after)
    except ValueError:
        try:
            seconds = (parsedate_to_datetime(retry_after) - datetime.now(timezone.utc)).total_seconds()
        except (TypeError, ValueError):
            return None
    return min(_LONGEST_RETRY_AFTER, max(0.0, seconds)) if seconds == seconds else None
