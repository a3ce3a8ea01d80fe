"""The settings of the SDK: keyword arguments of ``init``, else environment variables, else defaults."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Any, Callable, Dict, Mapping, Optional, Pattern, Sequence, Type, Union

DEFAULT_ENDPOINT = "http://localhost:3001/api/capture"

BeforeSend = Callable[[Dict[str, Any]], Optional[Dict[str, Any]]]
Ignored = Union[Type[BaseException], str, Pattern[str]]


@dataclass(frozen=True)
class Options:
    """Settings as they are in force. Times are in seconds."""

    api_key: str
    endpoint: str = DEFAULT_ENDPOINT
    project_id: str = ""
    environment: str = "production"
    release: Optional[str] = None
    auto_fix: bool = False
    enabled: bool = True
    debug: bool = False
    dry_run: bool = False
    deduplication_window: float = 60.0
    timeout: float = 5.0
    max_retries: int = 3
    flush_interval: float = 5.0
    shutdown_timeout: float = 2.0
    ignored_errors: Sequence[Ignored] = field(default_factory=tuple)
    before_send: Optional[BeforeSend] = None
    redact_fields: Sequence[str] = field(default_factory=tuple)
    metadata: Mapping[str, Any] = field(default_factory=dict)
    sample_rate: float = 1.0
    max_events_per_minute: int = 120
    max_breadcrumbs: int = 50
    capture_locals: bool = True
    capture_logs: bool = True
    capture_request_body: bool = True
    capture_query_params: bool = True
    capture_headers: bool = True


def resolve(given: Mapping[str, Any], environ: Optional[Mapping[str, str]] = None) -> Options:
    """Settings from what ``init`` was given; what is None there is taken from the environment.

    Raises TypeError for a keyword that does not exist, as any function does.
    """
    environ = os.environ if environ is None else environ
    known = {name: value for name, value in given.items() if value is not None}
    ignored = known.pop("ignore_errors", None)
    if ignored is not None:
        known.setdefault("ignored_errors", ignored)
    texts = {
        "api_key": ("BUGSTACK_API_KEY",),
        "endpoint": ("BUGSTACK_ENDPOINT",),
        "project_id": ("BUGSTACK_PROJECT_ID",),
        "environment": ("BUGSTACK_ENVIRONMENT", "SENTRY_ENVIRONMENT"),
    }
    for name, variables in texts.items():
        found = next((environ[variable] for variable in variables if environ.get(variable)), None)
        if name not in known and found is not None:
            known[name] = found.strip()
    for name in ("auto_fix", "capture_locals", "debug", "dry_run", "enabled"):
        written = environ.get("BUGSTACK_" + name.upper(), "").strip().lower()
        if name not in known and written:
            known[name] = written in ("1", "true", "yes", "on")
    interval = _number(environ.get("BUGSTACK_FLUSH_INTERVAL"))
    if "flush_interval" not in known and interval is not None:
        known["flush_interval"] = interval
    known.setdefault("api_key", "")
    options = Options(**known)
    return options


def _number(written: Optional[str]) -> Optional[float]:
    try:
        return max(0.05, float(written)) if written else None
    except ValueError:
        return None
