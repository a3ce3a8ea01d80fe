import logging
from fnmatch import fnmatch
from pathlib import Path

log = logging.getLogger(__name__)


class Mirror:
    def __init__(self, source, target, attempts=3, only=("*",)):
        self.source = source
        self.target = Path(target)
        self.attempts = attempts
        self.only = only

    def wanted(self, entry):
        return any(fnmatch(entry.name, pattern) for pattern in self.only)

    def mirror_one(self, entry):
        for attempt in range(1, self.attempts + 1):
            content = self.source.fetch(entry.name)
            if len(content) == entry.size:
                (self.target / entry.name).write_bytes(content)
                return True
            logger.warning("%s: %d of %d bytes, attempt %d", entry.name, len(content), entry.size, attempt)
        return False

    def run(self):
        self.target.mkdir(parents=True, exist_ok=True)
        done, failed = [], []
        for entry in self.source.entries():
            if not self.wanted(entry):
                log.debug("%s is not wanted", entry.name)
                continue
            (done if self.mirror_one(entry) else failed).append(entry.name)
        if failed:
            log.error("not mirrored: %s", ", ".join(failed))
        return done, failed
