import json
from pathlib import Path

DEFAULTS = {"limit": 2, "folder": "INBOX"}


def settings(path="mailroom.json"):
    """Settings of the house; the defaults where there is no such file."""
    try:
        text = Path(path).read_text(encoding="utf-8")
    except FileNotFoundError:
        return dict(DEFAULTS)
    return {**DEFAULTS, **json.loads(text)}
