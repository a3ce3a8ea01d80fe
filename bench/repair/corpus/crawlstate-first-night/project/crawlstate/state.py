import json
import logging
import os

log = logging.getLogger(__name__)


def load_state(path):
    """Checksums of the night before, by address."""
    try:
        with open(path, encoding="utf-8") as file:
            state = json.load(file)
    except FileNotFoundError:
        log.info("no state at %s, every page is new", path)
    return state


def save_state(path, pages):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    temporary = path + ".new"
    with open(temporary, "w", encoding="utf-8") as file:
        json.dump(pages, file, indent=0, sort_keys=True)
    os.replace(temporary, path)
