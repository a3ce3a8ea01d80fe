"""Watches Django, on its request handler: no setting has to be changed."""

from __future__ import annotations

import functools
from types import ModuleType
from typing import Any, Callable, Dict, Optional

from ..client import Client, current_request
from ..requests import BODY_LIMIT, described
from .wsgi import AnsweredRequest, environ_headers, form_as_json


class DjangoRequest(AnsweredRequest):
    framework = "django"

    def __init__(self, request: Any) -> None:
        super().__init__()
        self._request = request

    def method(self) -> str:
        return str(self._request.method or "GET")

    def route(self) -> Optional[str]:
        route = getattr(getattr(self._request, "resolver_match", None), "route", None)
        return "/" + route.lstrip("/^").rstrip("$") if isinstance(route, str) else None

    def describe(self) -> Dict[str, Any]:
        meta = self._request.META
        host = meta.get("HTTP_HOST") or meta.get("SERVER_NAME") or "localhost"
        scheme = getattr(self._request, "scheme", None) or "http"
        # Only what the application has read already: reading it here would take it away.
        body = self._request.__dict__.get("_body")
        kept = body[: BODY_LIMIT + 1] if isinstance(body, bytes) else b""
        request = described(
            self.method(),
            "%s://%s%s" % (scheme, host, self._request.path),
            str(meta.get("QUERY_STRING", "")),
            environ_headers(meta),
            kept,
            cut=len(kept) > BODY_LIMIT,
        )
        form = form_as_json(self._request.__dict__.get("_post")) if "data" not in request else None
        if form:
            request["data"] = form
        return request


def _client() -> Optional[Client]:
    from .. import get_client

    client = get_client()
    return client if client is not None and client.active else None


def watch_handler(module: ModuleType) -> None:
    handler = getattr(module, "BaseHandler")
    original = handler.get_response
    original_async = handler.get_response_async

    @functools.wraps(original)
    def get_response(self: Any, request: Any) -> Any:
        client = _client()
        if client is None or current_request.get() is not None:
            return original(self, request)
        served = DjangoRequest(request)
        token = current_request.set(served)
        try:
            response = original(self, request)
            served.finish(client, getattr(response, "status_code", None))
            return response
        except Exception as exception:
            _raised(client, served, exception)
            raise
        finally:
            current_request.reset(token)

    @functools.wraps(original_async)
    async def get_response_async(self: Any, request: Any) -> Any:
        client = _client()
        if client is None or current_request.get() is not None:
            return await original_async(self, request)
        served = DjangoRequest(request)
        token = current_request.set(served)
        try:
            response = await original_async(self, request)
            served.finish(client, getattr(response, "status_code", None))
            return response
        except Exception as exception:
            _raised(client, served, exception)
            raise
        finally:
            current_request.reset(token)

    handler.get_response = get_response
    handler.get_response_async = get_response_async


def _raised(client: Client, served: DjangoRequest, exception: Exception) -> None:
    client.capture(exception, mechanism="django", status=500, request=served)
    served.finish(client, 500)


def watch_exceptions(module: ModuleType) -> None:
    original = getattr(module, "response_for_exception")

    @functools.wraps(original)
    def response_for_exception(request: Any, exc: Exception) -> Any:
        served = current_request.get()
        if isinstance(served, DjangoRequest):
            served.exception = exc
        return original(request, exc)

    setattr(module, "response_for_exception", response_for_exception)


class BugStackMiddleware:
    """For ``MIDDLEWARE``, as the official SDK has it: initialises from the environment where ``init`` was not called."""

    def __init__(self, get_response: Callable[[Any], Any]) -> None:
        from .. import get_client, init

        self.get_response = get_response
        if get_client() is None:
            init()

    def __call__(self, request: Any) -> Any:
        return self.get_response(request)

    def process_exception(self, request: Any, exception: Exception) -> None:
        served = current_request.get()
        if isinstance(served, DjangoRequest):
            served.exception = exception
            return
        client = _client()
        if client is not None:
            client.capture(exception, mechanism="django", status=500, request=DjangoRequest(request))
