from collections.abc import Iterable
from datetime import timedelta

from opstimeline.events import Event

SUSPICIOUS = timedelta(hours=1)


def merged(*sources: Iterable[Event], service: str | None = None) -> list[Event]:
    events = [event for source in sources for event in source if service in (None, event.service)]
    return sorted(events, key=lambda event: event.at)


def suspects(events: list[Event]) -> list[str]:
    """Deployments that an incident of the same service followed within the hour."""
    found = []
    for number, event in enumerate(events):
        if event.kind != "deployment":
            continue
        later = (other for other in events[number:] if other.kind == "incident" and other.service == event.service)
        if any(other.at - event.at <= SUSPICIOUS for other in later):
            found.append(event.text)
    return found
