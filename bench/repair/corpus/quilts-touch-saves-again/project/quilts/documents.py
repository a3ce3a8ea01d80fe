"""Documents of the shop and where they are kept."""


class Shelf:
    def __init__(self):
        self.rows = {}
        self.writes = 0

    def put(self, kind, key, row):
        self.writes += 1
        self.rows[kind, key] = dict(row)

    def get(self, kind, key):
        return self.rows.get((kind, key))


class Document:
    kind = ""

    def __init__(self, shelf, key, **fields):
        self.shelf = shelf
        self.key = key
        self.revision = 0
        self.fields = fields

    def touch(self):
        """Called by save() before the document is written: brings up to date what follows from other fields."""
        self.revision += 1

    def row(self):
        return {"key": self.key, "revision": self.revision, **self.fields}

    def save(self):
        self.touch()
        self.shelf.put(self.kind, self.key, self.row())
        return self
