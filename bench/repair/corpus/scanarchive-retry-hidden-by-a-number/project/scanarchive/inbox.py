from pathlib import Path


class Inbox:
    def __init__(self, folder):
        self.folder = Path(folder)

    def scans(self):
        return sorted(path.name for path in self.folder.glob("*.pdf"))

    def read(self, name):
        return (self.folder / name).read_bytes()

    def done(self, name):
        (self.folder / name).unlink()

    def set_aside(self, name):
        aside = self.folder / "aside"
        aside.mkdir(exist_ok=True)
        (self.folder / name).rename(aside / name)
