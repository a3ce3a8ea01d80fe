"""Watches Flask applications, on their class: it does not matter when they are made."""

from __future__ import annotations

import functools
from types import ModuleType
from typing import Any, Dict, Optional

from ..client import Client, current_request
from ..requests import BODY_LIMIT, described
from .wsgi import AnsweredRequest, environ_headers, environ_url, form_as_json


class FlaskRequest(AnsweredRequest):
    framework = "flask"

    def __init__(self, environ: Dict[str, Any]) -> None:
        super().__init__()
        self._environ = environ
        self.request: Any = None

    def method(self) -> str:
        return str(self._environ.get("REQUEST_METHOD", "GET"))

    def route(self) -> Optional[str]:
        rule = getattr(getattr(self.request, "url_rule", None), "rule", None)
        return rule if isinstance(rule, str) else None

    def describe(self) -> Dict[str, Any]:
        # Only what the application has read already: reading it here would take it away.
        parsed = getattr(self.request, "__dict__", {})
        body = parsed.get("_cached_data")
        kept = body[: BODY_LIMIT + 1] if isinstance(body, bytes) else b""
        query = str(self._environ.get("QUERY_STRING", ""))
        headers = environ_headers(self._environ)
        request = described(self.method(), environ_url(self._environ), query, headers, kept, cut=len(kept) > BODY_LIMIT)
        form = form_as_json(parsed.get("form")) if "data" not in request else None
        if form:
            request["data"] = form
        return request


def _client() -> Optional[Client]:
    from .. import get_client

    client = get_client()
    return client if client is not None and client.active else None


def watch(module: ModuleType) -> None:
    application = getattr(module, "Flask")
    _watch_calls(application)
    _watch_dispatch(application)
    _watch_exceptions(application)


def _watch_calls(application: Any) -> None:
    original = application.__call__

    @functools.wraps(original)
    def __call__(self: Any, environ: Dict[str, Any], start_response: Any) -> Any:
        client = _client()
        if client is None or current_request.get() is not None:
            return original(self, environ, start_response)
        request = FlaskRequest(environ)

        def start_and_note(status: str, *args: Any, **kwargs: Any) -> Any:
            request.status = int(status[:3]) if status[:3].isdigit() else None
            return start_response(status, *args, **kwargs)

        token = current_request.set(request)
        try:
            answer = original(self, environ, start_and_note)
        except Exception as exception:
            client.capture(exception, mechanism="flask", status=500, request=request)
            request.finish(client, 500)
            raise
        else:
            request.finish(client, request.status)
            return answer
        finally:
            current_request.reset(token)

    application.__call__ = __call__


def _watch_dispatch(application: Any) -> None:
    original = application.full_dispatch_request

    @functools.wraps(original)
    def full_dispatch_request(self: Any, *args: Any, **kwargs: Any) -> Any:
        served = current_request.get()
        if isinstance(served, FlaskRequest):
            import flask

            served.request = flask.request._get_current_object()  # type: ignore[attr-defined]
        return original(self, *args, **kwargs)

    application.full_dispatch_request = full_dispatch_request


def _watch_exceptions(application: Any) -> None:
    for name in ("handle_user_exception", "handle_exception"):
        _note_exceptions(application, name)


def _note_exceptions(application: Any, name: str) -> None:
    original = getattr(application, name)

    @functools.wraps(original)
    def handle(self: Any, *args: Any, **kwargs: Any) -> Any:
        served = current_request.get()
        if isinstance(served, FlaskRequest):
            # Flask 3.2 and later pass the context first.
            served.exception = next((arg for arg in args if isinstance(arg, BaseException)), served.exception)
        return original(self, *args, **kwargs)

    setattr(application, name, handle)


def init_app(app: Any, **_options: Any) -> None:
    """Kept for the official SDK's name. ``bugstack.init`` alone watches every Flask application."""
    from .. import get_client, init

    if get_client() is None:
        init()
