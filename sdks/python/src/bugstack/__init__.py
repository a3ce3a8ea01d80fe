"""Reports the errors of a Python application to a bugstack server.

    import os
    import bugstack

    bugstack.init(api_key=os.environ["BUGSTACK_API_KEY"])

Nothing else is needed: FastAPI, Starlette, Flask and Django applications and Celery tasks of this process are watched,
whether they are created or even imported before or after this call, and so are threads, asyncio, ``logging`` and the
main program.
"""

from __future__ import annotations

import atexit
import logging
import os
import sys
from typing import Any, Dict, Mapping, Optional, Sequence

from .breadcrumbs import breadcrumb
from .client import Client, configure_debugging
from .official_event import Event as ErrorEvent
from .official_request import GivenRequest, RequestContext
from .options import BeforeSend, Ignored, Options, resolve
from .options import Options as BugStackConfig
from .version import VERSION as __version__

__all__ = [
    "BugStackConfig",
    "Client",
    "ErrorEvent",
    "Options",
    "RequestContext",
    "__version__",
    "add_breadcrumb",
    "capture_exception",
    "capture_message",
    "flush",
    "get_client",
    "init",
    "shutdown",
]

_client: Optional[Client] = None
_registered = False


def init(
    api_key: Optional[str] = None,
    *,
    endpoint: Optional[str] = None,
    project_id: Optional[str] = None,
    environment: Optional[str] = None,
    release: Optional[str] = None,
    auto_fix: Optional[bool] = None,
    enabled: Optional[bool] = None,
    debug: Optional[bool] = None,
    dry_run: Optional[bool] = None,
    deduplication_window: Optional[float] = None,
    timeout: Optional[float] = None,
    max_retries: Optional[int] = None,
    flush_interval: Optional[float] = None,
    shutdown_timeout: Optional[float] = None,
    ignored_errors: Optional[Sequence[Ignored]] = None,
    before_send: Optional[BeforeSend] = None,
    redact_fields: Optional[Sequence[str]] = None,
    ignore_errors: Optional[Sequence[Ignored]] = None,
    metadata: Optional[Mapping[str, Any]] = None,
    sample_rate: Optional[float] = None,
    max_events_per_minute: Optional[int] = None,
    max_breadcrumbs: Optional[int] = None,
    capture_locals: Optional[bool] = None,
    capture_logs: Optional[bool] = None,
    capture_request_body: Optional[bool] = None,
    capture_query_params: Optional[bool] = None,
    capture_headers: Optional[bool] = None,
) -> Client:
    """Starts reporting; all settings are optional. A second call replaces the first.

    :param api_key: key of the project; default: ``BUGSTACK_API_KEY``
    :param endpoint: address of the server; default: ``BUGSTACK_ENDPOINT``, else ``http://localhost:3001/api/capture``
    :param project_id: accepted for compatibility; the key alone names the project
    :param environment: ``BUGSTACK_ENVIRONMENT``, else ``production``
    :param release: running version; default: ``BUGSTACK_RELEASE``, ``SENTRY_RELEASE``, the platform's commit, git
    :param auto_fix: asks the server to start a repair at once, where its policy lets it
    :param enabled: False switches everything off
    :param debug: shows on standard error what the SDK does
    :param dry_run: prints what would be sent instead of sending it
    :param deduplication_window: seconds in which repetitions of one error are counted instead of sent; default 60
    :param timeout: seconds that one delivery may take; default 5
    :param max_retries: how often a failed delivery is tried again; default 3
    :param flush_interval: seconds between two deliveries of request counts; default 5
    :param shutdown_timeout: seconds that delivery may delay the end of the process; default 2
    :param ignored_errors: exception classes, their names, exact messages, or compiled patterns of messages
    :param before_send: gets each event as a dictionary, redacted; returns it, changed or not, or None to drop it
    :param redact_fields: further names of keys whose values are secret
    :param ignore_errors: the same as ``ignored_errors``
    :param metadata: goes with every event, as JSON
    :param sample_rate: share of errors that are reported, 0 to 1; default 1
    :param max_events_per_minute: what goes beyond is counted instead of sent; default 120
    :param max_breadcrumbs: breadcrumbs of an event; default 50
    :param capture_locals: whether the local variables of your own frames go with their errors; default True
    :param capture_logs: whether ``logging`` is watched: breadcrumbs from INFO on, reports from ERROR on; default True
    :param capture_request_body: whether what your application has read of a request's body goes along; default True
    :param capture_query_params: the same for what stands behind the ``?``
    :param capture_headers: the same for headers
    """
    global _client
    given: Dict[str, Any] = {name: value for name, value in locals().items() if name != "_client"}
    options = resolve(given)
    if options.debug:
        configure_debugging()
    if options.enabled and not options.api_key and not options.dry_run:
        logging.getLogger("bugstack").warning(
            "bugstack: no API key: nothing is reported. Set BUGSTACK_API_KEY, or pass api_key to init()."
        )
    before, _client = _client, Client(options)
    if before is not None:
        before.shutdown(0.5)
    _register()
    if _client.active:
        from . import integrations

        integrations.install()
    return _client


def get_client() -> Optional[Client]:
    """The client that ``init`` made; None before."""
    return _client


def capture_exception(
    exc: Optional[BaseException] = None,
    *,
    request: Optional[GivenRequest] = None,
    metadata: Optional[Dict[str, Any]] = None,
) -> bool:
    """Reports an exception by hand, by default the one that is being handled; True when it was taken.

    :param request: describes the request where no integration knows it: a ``RequestContext``, or a dictionary with
        its fields
    :param metadata: anything that may help, as JSON
    """
    exception = exc if exc is not None else sys.exc_info()[1]
    if _client is None or exception is None:
        return False
    return _client.capture_exception(exception, request=request, metadata=metadata)


def capture_message(message: str, *, level: str = "info", metadata: Optional[Dict[str, Any]] = None) -> bool:
    """Reports a message without an exception; True when it was taken. ``level`` is Sentry's: debug to fatal."""
    return _client.capture_message(str(message), level=level, metadata=metadata) if _client is not None else False


def add_breadcrumb(
    message: Optional[str] = None,
    *,
    category: Optional[str] = None,
    level: str = "info",
    data: Optional[Mapping[str, Any]] = None,
) -> None:
    """Remembers something for the errors that follow, of the request that is being served or of the program."""
    if _client is not None and _client.active:
        try:
            _client.add_breadcrumb(breadcrumb(message, category, level, data))
        except Exception:
            logging.getLogger("bugstack").debug("bugstack: a breadcrumb could not be kept", exc_info=True)


def flush(timeout: float = 2.0) -> bool:
    """Waits until everything reported so far is delivered, at most ``timeout`` seconds; True when it is."""
    return _client.flush(timeout) if _client is not None else True


def shutdown(timeout: Optional[float] = None) -> None:
    """Delivers what waits and stops reporting. Runs by itself at the end of the process."""
    global _client
    client, _client = _client, None
    if client is not None:
        client.shutdown(timeout)


def _register() -> None:
    global _registered
    if _registered:
        return
    _registered = True
    atexit.register(shutdown)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=_after_fork)


def _after_fork() -> None:
    if _client is not None:
        _client.after_fork()
