import json
import os
from pathlib import Path


def folder() -> Path:
    return Path(os.environ.get("SHAKELOG_FOLDER", "data"))


def file_of(station: str) -> Path:
    return folder() / f"{station}.ndjson"


def append(station: str, reading: dict) -> None:
    """Keeps a reading; it is on the disk when this returns."""
    folder().mkdir(parents=True, exist_ok=True)
    with open(file_of(station), "a", encoding="utf-8") as file:
        file.write(json.dumps(reading) + "\n")
        file.flush()


def latest(station: str, count: int) -> list[dict]:
    try:
        lines = file_of(station).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return []
    return [json.loads(line) for line in lines[-count:]]
