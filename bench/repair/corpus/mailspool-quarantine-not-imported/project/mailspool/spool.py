from pathlib import Path

from mailspool.message import Unreadable, parse


class Spool:
    """A folder of messages. What has been handed on is deleted, what is no message is put aside."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.quarantined = 0

    def messages(self):
        for path in sorted(self.folder.glob("*.eml")):
            try:
                yield path, parse(path.read_bytes())
            except Unreadable:
                self.quarantine(path)

    def quarantine(self, path):
        target = self.folder / "quarantine"
        target.mkdir(exist_ok=True)
        shutil.move(path, target / path.name)
        self.quarantined += 1

    def done(self, path):
        path.unlink()
