"""Watches Starlette and FastAPI, and any other ASGI application that is wrapped in the middleware.

Three places of Starlette are patched on their classes, so that it does not matter when an application is made:
the application's entry (what nobody caught, the status, the count), the layer that turns exceptions into answers
(which exception an answer stands for), and the response (which exception was swallowed by an ``except`` that returns
an answer of 500 and above). The messages that pass through are not changed.
"""

from __future__ import annotations

import asyncio
import functools
import re
import sys
from types import ModuleType
from typing import Any, Awaitable, Callable, Dict, List, MutableMapping, Optional
from urllib.parse import quote

from ..client import Client, current_request
from ..requests import BODY_LIMIT, ServedRequest, described, keeps_body

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

_NO_ERRORS = ("ClientDisconnect",)


class AsgiRequest(ServedRequest):
    """A request as ASGI tells it, with as much of its body as the application has read."""

    def __init__(self, scope: Scope, framework: str) -> None:
        super().__init__()
        self.framework = framework
        self.scope = scope
        self.swallowed: Optional[BaseException] = None
        self._outer_path = str(scope.get("path", ""))
        self._outer_root = str(scope.get("root_path", "") or "")
        self._chunks: List[bytes] = []
        self._kept = 0
        self._cut = False
        self._keeps: Optional[bool] = None

    def receiving(self, receive: Receive) -> Receive:
        async def receive_and_keep() -> Message:
            message = await receive()
            if message.get("type") == "http.request":
                self._keep(message.get("body") or b"")
            return message

        return receive_and_keep

    def _keep(self, chunk: bytes) -> None:
        if not chunk or self._cut:
            return
        if self._keeps is None:
            self._keeps = keeps_body(self._header(b"content-type"))
        if self._keeps:
            self._chunks.append(bytes(chunk[: BODY_LIMIT - self._kept]))
            self._cut = self._kept + len(chunk) > BODY_LIMIT
            self._kept += len(self._chunks[-1])

    def _header(self, name: bytes) -> str:
        return next((_decoded(value) for key, value in self.scope.get("headers", ()) if key.lower() == name), "")

    def method(self) -> str:
        return str(self.scope.get("method", "GET"))

    def describe(self) -> Dict[str, Any]:
        headers = [(_decoded(name), _decoded(value)) for name, value in self.scope.get("headers", ())]
        query = _decoded(self.scope.get("query_string", b""))
        return described(self.method(), self._url(), query, headers, b"".join(self._chunks), self._cut)

    def _url(self) -> str:
        host = self._header(b"host")
        if not host:
            server = self.scope.get("server") or ("localhost", None)
            host = "%s:%s" % (server[0], server[1]) if server[1] else str(server[0])
        return "%s://%s%s" % (self.scope.get("scheme", "http"), host, quote(self._outer_path, safe="/:@!$&'()*+,;=~"))

    def route(self) -> Optional[str]:
        if self.scope.get("endpoint") is None and self.scope.get("route") is None:
            return None
        path = self._outer_path
        if self._outer_root and path.startswith(self._outer_root):
            path = path[len(self._outer_root) :] or "/"
        mounted = str(self.scope.get("root_path", "") or "")[len(self._outer_root) :]
        parameters = self.scope.get("path_params") or {}
        for template in _templates(self.scope):
            for candidate in (template, mounted + template):
                if _fits(candidate, path):
                    return candidate
        return _derived(path, parameters)


def _templates(scope: Scope) -> List[str]:
    """What the framework calls the route that it chose; FastAPI tells the full template of included routers apart."""
    own = scope.get("fastapi")
    context = own.get("effective_route_context") if isinstance(own, dict) else None
    routes = [getattr(context, "starlette_route", None), context, scope.get("route")]
    found = []
    for route in routes:
        for name in ("path_format", "path"):
            template = getattr(route, name, None)
            if isinstance(template, str) and template:
                found.append(template)
    return found


@functools.lru_cache(maxsize=1_024)
def _pattern(template: str) -> "re.Pattern[str]":
    parts = re.split(r"\{[^{}]*\}", template)
    return re.compile(".+".join(re.escape(part) for part in parts))


def _fits(template: str, path: str) -> bool:
    return _pattern(template).fullmatch(path) is not None


def _derived(path: str, parameters: Any) -> str:
    """The path with the values of its parameters replaced by their names."""
    names = {str(value): str(name) for name, value in dict(parameters).items()}
    return "/".join("{%s}" % names[part] if part in names else part for part in path.split("/"))


def _decoded(value: Any) -> str:
    return value.decode("latin-1") if isinstance(value, (bytes, bytearray)) else str(value)


def _client() -> Optional[Client]:
    from .. import get_client

    client = get_client()
    return client if client is not None and client.active else None


async def watched(application: Application, framework: str, scope: Scope, receive: Receive, send: Send) -> None:
    """Runs an ASGI application and reports what leaves it. An application inside another one is left to that."""
    client = _client()
    if client is None or current_request.get() is not None or scope.get("type") not in ("http", "websocket"):
        if client is None or current_request.get() is not None:
            await application(scope, receive, send)
        else:
            await _watched_lifespan(client, application, framework, scope, receive, send)
        return
    request = AsgiRequest(scope, framework)
    is_http = scope["type"] == "http"

    async def send_and_note(message: Message) -> None:
        if message.get("type") == "http.response.start":
            request.status = message.get("status")
        await send(message)

    token = current_request.set(request)
    try:
        await application(scope, request.receiving(receive) if is_http else receive, send_and_note)
    except Exception as exception:
        if type(exception).__name__ not in _NO_ERRORS:
            if request.status is None or request.status < 500:
                request.status = 500
            client.capture(exception, mechanism=framework, status=500 if is_http else None, request=request)
        raise
    except asyncio.CancelledError:
        is_http = False  # the client went away: neither a success nor a failure of the route
        raise
    finally:
        current_request.reset(token)
        if is_http:
            _finish(client, request)


async def _watched_lifespan(
    client: Client, application: Application, framework: str, scope: Scope, receive: Receive, send: Send
) -> None:
    """Reports a failing start, and delivers what waits before the server ends the process, which skips ``atexit``."""

    async def send_after_delivery(message: Message) -> None:
        if str(message.get("type", "")).startswith("lifespan.shutdown."):
            loop = asyncio.get_running_loop()
            await loop.run_in_executor(None, client.flush, client.options.shutdown_timeout)
        await send(message)

    try:
        await application(scope, receive, send_after_delivery)
    except Exception as exception:
        client.capture(exception, mechanism=framework, level="fatal")
        raise


def _finish(client: Client, request: AsgiRequest) -> None:
    status = request.status
    if status is not None and status >= 500 and not request.captured:
        if request.swallowed is not None:
            client.capture(request.swallowed, mechanism=request.framework, handled=True, status=status, request=request)
        else:
            client.capture_answer(status, request)
    request.swallowed = None
    client.count(request)


def _noting_answers(scope: Scope, send: Send) -> Send:
    """A ``send`` that looks, when an answer begins, at the exception that is being handled at that moment."""
    request = current_request.get()
    client = _client()
    if client is None or not isinstance(request, AsgiRequest) or scope.get("type") != "http":
        return send
    # Deeper applications and copies of the scope know the route best.
    request.scope = scope

    async def send_and_look(message: Message) -> None:
        if message.get("type") == "http.response.start":
            status = message.get("status", 0)
            exception = sys.exc_info()[1] if status >= 400 else None
            if isinstance(exception, Exception):
                _answered(client, request, status, exception)
        await send(message)

    return send_and_look


def _answered(client: Client, request: AsgiRequest, status: int, exception: Exception) -> None:
    if status >= 500:
        client.capture(exception, mechanism=request.framework, handled=True, status=status, request=request)
    else:
        client.observe(exception, status, request, request.framework)


def watch_applications(module: ModuleType) -> None:
    application = getattr(module, "Starlette")
    original = application.__call__

    @functools.wraps(original)
    async def __call__(self: Any, scope: Scope, receive: Receive, send: Send) -> None:
        framework = "fastapi" if type(self).__module__.split(".")[0] == "fastapi" or _is_fastapi(self) else "starlette"
        await watched(functools.partial(original, self), framework, scope, receive, send)

    application.__call__ = __call__


def _is_fastapi(application: Any) -> bool:
    return any(kind.__module__.split(".")[0] == "fastapi" for kind in type(application).__mro__)


def watch_handlers(module: ModuleType) -> None:
    layer = getattr(module, "ExceptionMiddleware")
    original = layer.__call__

    @functools.wraps(original)
    async def __call__(self: Any, scope: Scope, receive: Receive, send: Send) -> None:
        await original(self, scope, receive, _noting_answers(scope, send))

    layer.__call__ = __call__


def watch_responses(module: ModuleType) -> None:
    response = getattr(module, "Response")
    original = response.__init__

    @functools.wraps(original)
    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:
        original(self, *args, **kwargs)
        if getattr(self, "status_code", 0) >= 500:
            request = current_request.get()
            if isinstance(request, AsgiRequest) and request.swallowed is None:
                request.swallowed = sys.exc_info()[1]

    response.__init__ = __init__


class BugStackMiddleware:
    """Watches any ASGI application: ``app = BugStackMiddleware(app)``."""

    framework = "asgi"

    def __init__(self, app: Application, **_options: Any) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await watched(self.app, self.framework, scope, receive, send)
