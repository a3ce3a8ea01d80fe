"""What WSGI tells of a request; shared by Flask and Django."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, Tuple
from urllib.parse import quote

from ..client import Client
from ..requests import ServedRequest


def environ_url(environ: Mapping[str, Any]) -> str:
    host = environ.get("HTTP_HOST") or "%s:%s" % (
        environ.get("SERVER_NAME", "localhost"),
        environ.get("SERVER_PORT", ""),
    )
    path = _path(environ.get("SCRIPT_NAME", "")) + _path(environ.get("PATH_INFO", ""))
    return "%s://%s%s" % (environ.get("wsgi.url_scheme", "http"), str(host).rstrip(":"), path)


def _path(written: Any) -> str:
    # WSGI hands bytes over as if they were Latin-1.
    return quote(str(written).encode("latin-1", "replace"), safe="/:@!$&'()*+,;=~")


def environ_headers(environ: Mapping[str, Any]) -> List[Tuple[str, str]]:
    headers = []
    for name, value in environ.items():
        if name.startswith("HTTP_"):
            headers.append((name[5:].replace("_", "-").title(), str(value)))
        elif name in ("CONTENT_TYPE", "CONTENT_LENGTH") and value:
            headers.append((name.replace("_", "-").title(), str(value)))
    return headers


class AnsweredRequest(ServedRequest):
    """A request of a framework that turns exceptions into answers itself: which one is remembered until then."""

    def __init__(self) -> None:
        super().__init__()
        self.exception: Optional[BaseException] = None

    def finish(self, client: Client, status: Optional[int]) -> None:
        """Reports what the answer stands for, and counts it."""
        self.status = status
        exception, self.exception = self.exception, None
        if status is not None and status >= 500 and not self.captured:
            if exception is not None:
                client.capture(exception, mechanism=self.framework, handled=True, status=status, request=self)
            else:
                client.capture_answer(status, self)
        elif status is not None and status >= 400 and isinstance(exception, Exception):
            client.observe(exception, status, self, self.framework)
        client.count(self)


def form_as_json(form: Any) -> Optional[Dict[str, Any]]:
    """A parsed form of any framework: ``{name: value}``, or a list where a name comes several times."""
    try:
        lists = form.lists()
    except AttributeError:
        return None
    return {str(name): values[0] if len(values) == 1 else list(values) for name, values in list(lists)[:100]}
