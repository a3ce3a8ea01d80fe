import json
from pathlib import Path


def load(path: Path):
    """Prices of the last run by article."""
    if path.exists():
        return json.loads(path.read_text(encoding="utf-8"))


def save(path: Path, prices) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(prices, indent=1, sort_keys=True), encoding="utf-8")
