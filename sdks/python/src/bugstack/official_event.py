"""An event as ``before_send`` gets it: a dictionary in Sentry's form that also has the attributes of the official SDK's
events, so that functions which were written for those go on working."""

from __future__ import annotations

import platform
import sys
from typing import Any, Dict, List, Optional

from .version import VERSION


class Event(Dict[str, Any]):
    """Attributes that are set are written into the dictionary, which is what is sent."""

    def _exception(self) -> Dict[str, Any]:
        values = (self.get("exception") or {}).get("values") or [{}]
        return values[-1] if isinstance(values[-1], dict) else {}

    def _frames(self) -> List[Dict[str, Any]]:
        return (self._exception().get("stacktrace") or {}).get("frames") or []

    def _innermost(self) -> Dict[str, Any]:
        frames = self._frames()
        return frames[-1] if frames else {}

    def _own(self) -> Dict[str, Any]:
        return (self.get("contexts") or {}).get("bugstack") or {}

    @property
    def exception_type(self) -> str:
        """Class of the exception; empty for a message."""
        return str(self._exception().get("type") or "")

    @property
    def message(self) -> str:
        """What the exception says, else the message."""
        if "exception" in self:
            return str(self._exception().get("value") or "")
        return str((self.get("logentry") or {}).get("formatted") or self.get("message") or "")

    @message.setter
    def message(self, text: str) -> None:
        if "exception" in self:
            self._exception()["value"] = text
        else:
            self.pop("logentry", None)
            self["message"] = text

    @property
    def stack_trace(self) -> str:
        """The traceback as Python writes it."""
        lines = ["Traceback (most recent call last):"]
        for frame in self._frames():
            place = (frame.get("abs_path"), frame.get("lineno"), frame.get("function"))
            lines.append('  File "%s", line %s, in %s' % place)
            if frame.get("context_line"):
                lines.append("    " + str(frame["context_line"]).strip())
        return "\n".join(lines + ["%s: %s" % (self.exception_type, self.message)])

    @property
    def file(self) -> str:
        """Path of the innermost frame."""
        return str(self._innermost().get("abs_path") or "")

    @property
    def function(self) -> str:
        """Function of the innermost frame."""
        return str(self._innermost().get("function") or "")

    @property
    def request(self) -> Optional["RequestOfEvent"]:
        """The request; None where there is none."""
        request = self.get("request")
        return RequestOfEvent(request, self._own()) if isinstance(request, dict) else None

    @property
    def environment(self) -> "EnvironmentOfEvent":
        """What the program runs on; the name of the environment is ``event["environment"]``."""
        return EnvironmentOfEvent()

    @property
    def fingerprint(self) -> str:
        """The id of the event: the server groups by what it holds."""
        return str(self.get("event_id") or "")

    @property
    def timestamp(self) -> Any:
        """When it happened, as RFC 3339 has it."""
        return self.get("timestamp")

    @property
    def metadata(self) -> Dict[str, Any]:
        """What goes with the event; may be changed."""
        return self.setdefault("extra", {})

    @metadata.setter
    def metadata(self, metadata: Dict[str, Any]) -> None:
        self["extra"] = metadata


class RequestOfEvent:
    """A request with the attributes of the official SDK's."""

    def __init__(self, request: Dict[str, Any], own: Dict[str, Any]) -> None:
        self.route = str(own.get("route") or request.get("url") or "")
        self.method = str(request.get("method") or "")
        self.query_params = dict(request.get("query_string") or [])
        self.headers = dict(request.get("headers") or [])
        self.body = request.get("data")


class EnvironmentOfEvent:
    """What a program runs on, with the attributes of the official SDK's."""

    language = "python"
    language_version = platform.python_version()
    framework = ""
    framework_version = ""
    os = sys.platform
    sdk_version = VERSION
