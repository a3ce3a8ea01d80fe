import json
from dataclasses import asdict, dataclass
from datetime import datetime


@dataclass
class Snapshot:
    id: str
    volume: str
    taken: datetime
    pinned: bool = False


def load(path):
    with open(path) as file:
        return [Snapshot(**{**row, "taken": datetime.fromisoformat(row["taken"])}) for row in json.load(file)]


def save(path, snapshots):
    rows = [{**asdict(snapshot), "taken": snapshot.taken.isoformat()} for snapshot in snapshots]
    with open(path, "w") as file:
        json.dump(rows, file, indent=2)
