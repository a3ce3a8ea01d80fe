"""Watches Celery: tasks that fail, in workers of every kind and in tasks that run at once; retries are no failures.

Tasks are counted as requests are, with the method ``TASK`` and their name as the route, so that the server can tell
"the error is gone" from "nobody ran it". A task inside a request or inside another task counts for itself.
"""

from __future__ import annotations

from contextvars import Token
from types import ModuleType
from typing import Any, Dict, Optional, Tuple

from ..client import Client, current_request, mark_captured
from ..frames import is_own_class
from ..requests import ServedRequest
from ..values import Budget, ValueCapture

#: Characters of the arguments that an event holds.
_ARGUMENTS = 8_192
_RUNNING = "_bugstack_running"


class TaskRun(ServedRequest):
    """One execution of a task."""

    framework = "celery"

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def method(self) -> str:
        return "TASK"

    def route(self) -> Optional[str]:
        return self._name

    def describe(self) -> Dict[str, Any]:
        return {}


def watch(module: ModuleType) -> None:
    """Connects to Celery's signals; ``module`` is ``celery.signals``."""
    for name, receiver in (
        ("task_prerun", _begin),
        ("task_failure", _fail),
        ("task_postrun", _end),
        ("worker_process_shutdown", _stop),
    ):
        getattr(module, name).connect(receiver, weak=False, dispatch_uid="bugstack." + name)


def _client() -> Optional[Client]:
    from .. import get_client

    client = get_client()
    return client if client is not None and client.active else None


def _begin(sender: Any = None, task: Any = None, **_more: Any) -> None:
    if _client() is None:
        return
    run = TaskRun(str(getattr(task, "name", None) or getattr(sender, "name", "task")))
    around = current_request.get()
    if around is not None:
        # A task that runs at once: what it fails with may be what the request around it fails with, and counts once.
        run.captured = around.captured
    try:
        open_runs = task.request.__dict__.setdefault(_RUNNING, [])
        open_runs.append((run, current_request.set(run)))
    except AttributeError:
        pass  # a task of another make: its failures are reported all the same


def _running(task: Any) -> Optional[Tuple[TaskRun, "Token[Optional[ServedRequest]]"]]:
    open_runs = getattr(getattr(task, "request", None), "__dict__", {}).get(_RUNNING)
    return open_runs[-1] if open_runs else None


def _fail(sender: Any = None, exception: Any = None, **more: Any) -> None:
    client = _client()
    if client is None or not isinstance(exception, Exception):
        return
    running = _running(sender)
    run = running[0] if running else TaskRun(str(getattr(sender, "name", "task")))
    run.status = 500
    _with_traceback(exception, more.get("einfo"))
    context: Dict[str, Any] = {"task": run.route(), "id": str(more.get("task_id", ""))}
    capture = ValueCapture(is_own_class, Budget(_ARGUMENTS))
    context.update(capture.variables({"args": more.get("args"), "kwargs": more.get("kwargs")}))
    client.capture(exception, mechanism="celery", request=run, contexts={"celery": context})
    if getattr(getattr(sender, "request", None), "is_eager", False):
        # It may go on to whoever called the task.
        mark_captured(exception)


def _with_traceback(exception: BaseException, einfo: Any) -> None:
    """An exception that came from another process has lost its own."""
    traceback = getattr(einfo, "tb", None)
    if exception.__traceback__ is None and type(traceback).__name__ == "traceback":
        exception.__traceback__ = traceback


def _end(sender: Any = None, task: Any = None, state: Any = "SUCCESS", **_more: Any) -> None:
    running = _running(task)
    if running is None:
        return
    run, token = running
    task.request.__dict__[_RUNNING].pop()
    try:
        current_request.reset(token)
    except ValueError:
        pass  # ended in another context than it began in
    client = _client()
    if client is not None:
        # Where an exception goes straight to the caller of a task that runs at once, there is no state, and no failure told.
        run.status = run.status or (500 if state is None else 200)
        client.count(run)


def _stop(**_more: Any) -> None:
    """A process of the pool ends without the ordinary way out of Python."""
    client = _client()
    if client is not None:
        client.flush(client.options.shutdown_timeout)
