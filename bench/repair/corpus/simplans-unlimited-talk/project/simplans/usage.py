import json
from pathlib import Path


def load(path):
    """Customers with the seconds of their calls."""
    return json.loads(Path(path).read_text(encoding="utf-8"))


def minutes(seconds):
    """Every call is charged by full minutes."""
    return sum(-(-one // 60) for one in seconds)
