import json
from pathlib import Path

FOLDER = Path("data")


def open_quotes():
    return json.loads((FOLDER / "open_quotes.json").read_text())
