"""Watches the standard library's ``logging``: what is logged becomes breadcrumbs, errors are reported.

A record of level ERROR or above that carries an exception reports that exception; without one it reports its message,
which is grouped by the text before its values were put in. What frameworks log about exceptions that they are watched
for is left alone: their own integrations tell more about it.
"""

from __future__ import annotations

import functools
import logging
import re
import threading
from typing import Any, Optional

from ..breadcrumbs import breadcrumb
from ..client import Client

_installed = False
#: What we do while we report must not be reported.
_inside = threading.local()

_UNWATCHED = re.compile(
    r"^(?:bugstack|asyncio|uvicorn|gunicorn|hypercorn|daphne|waitress|werkzeug|celery|kombu|billiard"
    r"|django\.(?:request|server|security))(?:\.|$)"
)
#: Flask logs to the application's own logger: it is told by where the record was made.
_FRAMEWORK_FILES = re.compile(r"(?:site|dist)-packages[\\/](?:flask|django|starlette|fastapi|celery|uvicorn)[\\/]")


def install() -> None:
    """Hooks the method through which every logger hands on a record, whatever handlers the application has."""
    global _installed
    if _installed:
        return
    _installed = True
    original = logging.Logger.callHandlers

    @functools.wraps(original)
    def callHandlers(self: logging.Logger, record: logging.LogRecord) -> Any:
        _note(record)
        return original(self, record)

    logging.Logger.callHandlers = callHandlers  # type: ignore[method-assign]


def _note(record: logging.LogRecord) -> None:
    from .. import get_client

    client = get_client()
    if client is None or not client.active or not client.options.capture_logs or record.levelno < logging.INFO:
        return
    if getattr(_inside, "reporting", False) or _UNWATCHED.match(record.name):
        return
    _inside.reporting = True
    try:
        if record.levelno >= logging.ERROR and not _FRAMEWORK_FILES.search(record.pathname or ""):
            _report(client, record)
        client.add_breadcrumb(breadcrumb(record.getMessage(), record.name, _level(record), None))
    except Exception:  # a message whose values do not fit: the application's own handlers say so
        pass
    finally:
        _inside.reporting = False


def _report(client: Client, record: logging.LogRecord) -> None:
    exception = record.exc_info[1] if record.exc_info else None
    text, level = record.getMessage(), _level(record)
    if isinstance(exception, Exception):
        client.capture_logged(exception, level, {"log": {"logger": record.name, "message": text}})
    elif exception is None:
        template = record.msg if isinstance(record.msg, str) else None
        client.capture_message(text, template=template, logger=record.name, level=level)


def _level(record: logging.LogRecord) -> str:
    if record.levelno >= logging.CRITICAL:
        return "fatal"
    if record.levelno >= logging.ERROR:
        return "error"
    return "warning" if record.levelno >= logging.WARNING else "info"
