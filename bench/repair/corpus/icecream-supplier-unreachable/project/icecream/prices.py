import json
from pathlib import Path


def changed(old, new):
    return {flavour: cents for flavour, cents in new.items() if old.get(flavour) != cents}


def store(path: Path, prices):
    path.write_text(json.dumps(prices, sort_keys=True))


def load(path: Path):
    return json.loads(path.read_text()) if path.exists() else {}
