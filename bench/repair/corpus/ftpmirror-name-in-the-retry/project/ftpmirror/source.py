from pathlib import Path


class Entry:
    def __init__(self, name, size):
        self.name = name
        self.size = size


class FolderSource:
    """A source on a mounted share; index.txt has a name and a size on each line."""

    def __init__(self, root):
        self.root = Path(root)

    def entries(self):
        for line in (self.root / "index.txt").read_text().splitlines():
            name, size = line.split()
            yield Entry(name, int(size))

    def fetch(self, name):
        return (self.root / name).read_bytes()
