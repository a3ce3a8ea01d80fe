import json
import logging
from pathlib import Path

logger = logging.getLogger(__name__)


class State:
    def __init__(self, folder):
        self._seen = Path(folder) / "seen.json"
        self._cursor = Path(folder) / "cursor.json"

    def load_seen(self):
        if not self._seen.exists():
            return set()
        try:
            return set(json.loads(self._seen.read_text()))
        except json.JSONDecodeError:
            logger.warning("%s is damaged and begun anew", self._seen)
            return set()

    def save_seen(self, seen):
        self._seen.write_text(json.dumps(sorted(seen)))

    def load_cursor(self):
        """The page to go on with; None for the first one."""
        if not self._cursor.exists():
            return None
        return json.loads(self._cursor.read_text())["after"]

    def save_cursor(self, after):
        self._cursor.write_text(json.dumps({"after": after}))
