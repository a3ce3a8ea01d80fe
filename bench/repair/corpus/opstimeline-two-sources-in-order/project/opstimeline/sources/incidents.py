"""Incidents, as the pager exports them, with the offset of who was on duty."""

from datetime import datetime

from opstimeline.events import Event

EXPORT = [
    {"opened": "2026-04-02T10:20:00+02:00", "component": "checkout", "title": "Payments time out"},
    {"opened": "2026-04-03T11:05:30-05:00", "component": "checkout", "title": "Basket is empty"},
]


def read(rows: list[dict] = EXPORT) -> list[Event]:
    return [
        Event(
            kind="incident",
            service=row["component"],
            at=datetime.fromisoformat(row["opened"]),
            text=row["title"],
        )
        for row in rows
    ]
