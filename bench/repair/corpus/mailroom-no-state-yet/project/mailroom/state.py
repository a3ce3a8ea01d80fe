import json
from pathlib import Path

#: Where nothing was fetched so far.
START = {"last_id": 0, "fetched": 0}


class State:
    def __init__(self, path):
        self.path = Path(path)
        self.values = dict(START)

    def load(self):
        self.values.update(json.loads(self.path.read_text(encoding="utf-8")))
        return self

    def advance(self, message_id):
        self.values["last_id"] = max(self.values["last_id"], message_id)
        self.values["fetched"] += 1

    def save(self):
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(json.dumps(self.values), encoding="utf-8")
