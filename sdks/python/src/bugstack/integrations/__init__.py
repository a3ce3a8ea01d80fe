"""What watches the frameworks. ``init`` installs all of it; these modules need not be imported by hand."""

from __future__ import annotations

from .imports import when_imported


def install() -> None:
    """Watches the main program, threads, asyncio and ``logging`` now, and each framework as soon as it is imported."""
    from . import asgi, asyncio_loops, celery, django, flask, generic, logs

    generic.install_hooks()
    asyncio_loops.install()
    logs.install()
    when_imported("celery.signals", celery.watch)
    when_imported("starlette.applications", asgi.watch_applications)
    when_imported("starlette.middleware.exceptions", asgi.watch_handlers)
    when_imported("starlette.responses", asgi.watch_responses)
    when_imported("flask.app", flask.watch)
    when_imported("django.core.handlers.base", django.watch_handler)
    when_imported("django.core.handlers.exception", django.watch_exceptions)
