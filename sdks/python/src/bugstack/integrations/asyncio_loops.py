"""Watches asyncio: exceptions of tasks that nobody awaits end in the loop's exception handler."""

from __future__ import annotations

import asyncio.base_events
import functools
from contextvars import Context
from typing import Any, Dict

_installed = False


def install() -> None:
    """Hooks the handler of every loop of this class, present and future, under handlers of the application too."""
    global _installed
    if _installed:
        return
    _installed = True
    loop_class = asyncio.base_events.BaseEventLoop
    original = loop_class.call_exception_handler

    @functools.wraps(original)
    def call_exception_handler(self: Any, context: Dict[str, Any]) -> None:
        _capture(context)
        original(self, context)

    loop_class.call_exception_handler = call_exception_handler  # type: ignore[method-assign]


def _capture(context: Dict[str, Any]) -> None:
    from .. import get_client

    client = get_client()
    exception = context.get("exception")
    if client is not None and isinstance(exception, Exception):
        metadata = {"asyncio": str(context.get("message", ""))[:500]}
        # The handler may run anywhere, also while an unrelated request is served.
        Context().run(client.capture, exception, mechanism="asyncio", metadata=metadata)
