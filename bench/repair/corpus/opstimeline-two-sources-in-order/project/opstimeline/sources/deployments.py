"""Deployments, as the pipeline writes them: one line each, times in UTC."""

from datetime import datetime

from opstimeline.events import Event

LOG = """\
2026-04-02T08:12:44Z checkout 4.18.0
2026-04-02T11:40:03Z search 1.9.2
2026-04-03T15:02:10Z checkout 4.18.1
"""


def read(text: str = LOG) -> list[Event]:
    events = []
    for line in text.splitlines():
        stamp, service, version = line.split()
        at = datetime.strptime(stamp, "%Y-%m-%dT%H:%M:%SZ")
        events.append(Event(kind="deployment", service=service, at=at, text=f"{service} {version}"))
    return events
