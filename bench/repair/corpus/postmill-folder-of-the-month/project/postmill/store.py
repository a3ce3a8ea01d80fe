import json
from pathlib import Path


class Store:
    """Millings in FOLDER/YEAR-MONTH/DAY.json, labels in FOLDER/labels."""

    def __init__(self, folder):
        self.folder = Path(folder)

    def _day(self, day):
        return self.folder / day[:7] / f"{day}.json"

    def millings(self, day):
        path = self._day(day)
        return json.loads(path.read_text()) if path.exists() else []

    def add(self, day, milling):
        found = [*self.millings(day), milling]
        self._day(day).write_text(json.dumps(found))
        return len(found)

    def save_label(self, number, text):
        path = self.folder / "labels" / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path
