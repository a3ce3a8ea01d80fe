"""Watches the main program and its threads for exceptions that nobody catches."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import Any, Callable, Optional, Type

_previous_excepthook: Optional[Callable[..., Any]] = None
_previous_threading_hook: Optional[Callable[..., Any]] = None


def install_hooks() -> None:
    """Hooks ``sys.excepthook`` and ``threading.excepthook``; the hooks that were there run as before."""
    global _previous_excepthook, _previous_threading_hook
    if sys.excepthook is not _excepthook:
        _previous_excepthook, sys.excepthook = sys.excepthook, _excepthook
    if threading.excepthook is not _threading_hook:
        _previous_threading_hook, threading.excepthook = threading.excepthook, _threading_hook


def uninstall_hooks() -> None:
    """Puts the hooks back that were there, unless somebody has hooked in after us."""
    global _previous_excepthook, _previous_threading_hook
    if sys.excepthook is _excepthook and _previous_excepthook is not None:
        sys.excepthook, _previous_excepthook = _previous_excepthook, None
    if threading.excepthook is _threading_hook and _previous_threading_hook is not None:
        threading.excepthook, _previous_threading_hook = _previous_threading_hook, None


def _excepthook(kind: Type[BaseException], exception: BaseException, traceback: Optional[TracebackType]) -> None:
    _capture(exception, "excepthook")
    (_previous_excepthook or sys.__excepthook__)(kind, exception, traceback)


def _threading_hook(args: Any) -> None:
    if args.exc_value is not None:
        _capture(args.exc_value, "threading")
    hook = _previous_threading_hook or getattr(threading, "__excepthook__", None)
    if hook is not None:
        hook(args)


def _capture(exception: BaseException, mechanism: str) -> None:
    from .. import get_client

    client = get_client()
    # Somebody who ends the program on purpose reports no error.
    if client is not None and isinstance(exception, Exception):
        client.capture(exception, mechanism=mechanism, level="fatal" if mechanism == "excepthook" else None)
