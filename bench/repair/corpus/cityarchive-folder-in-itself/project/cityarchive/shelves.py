import json


class Shelves:
    def __init__(self, rows):
        self.by_id = {row["id"]: row for row in rows}
        self.children = {}
        for row in rows:
            self.children.setdefault(row["parent"], []).append(row["id"])

    @classmethod
    def load(cls, path):
        with open(path, encoding="utf-8") as file:
            return cls(json.load(file))

    def title(self, shelf):
        return self.by_id[shelf]["title"]

    def path(self, shelf):
        """Titles from the top down to the shelf. Ends where a shelf was met before: the archive's data has circles."""
        seen = []
        while shelf is not None and shelf not in seen:
            seen.append(shelf)
            shelf = self.by_id[shelf]["parent"]
        return [self.title(one) for one in reversed(seen)]

    def below(self, shelf):
        """The shelf and all shelves below it."""
        found = [shelf]
        for child in self.children.get(shelf, []):
            found.extend(self.below(child))
        return found
