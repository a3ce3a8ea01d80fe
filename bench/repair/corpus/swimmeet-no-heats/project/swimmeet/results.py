import json
from pathlib import Path

FILE = Path("results.json")


def load():
    return json.loads(FILE.read_text()) if FILE.exists() else []


def of_event(event, rows=None):
    """Swims of an event. A row without swimmer only announces the event."""
    return [row for row in (load() if rows is None else rows) if row["event"] == event and row["swimmer"]]


def events(rows):
    return sorted({row["event"] for row in rows})
