import json
import logging
from pathlib import Path

log = logging.getLogger("readout")


def names(folder):
    """Names of meters by their numbers; a file that is missing or broken counts as empty."""
    try:
        return json.loads((Path(folder) / "names.json").read_text())
    except (FileNotFoundError, json.JSONDecodeError) as error:
        log.warning("names are not read: %s", error)
        return {}


def last(folder):
    """The last counts by meter."""
    path = Path(folder) / "last.json"
    if not path.exists():
        return {}
    return json.loads(path.read_text())


def keep(folder, counts):
    (Path(folder) / "last.json").write_text(json.dumps(counts))
