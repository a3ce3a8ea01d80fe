import json


class Scores:
    def __init__(self, rows):
        self.rows = rows

    @classmethod
    def load(cls, path):
        with open(path) as file:
            return cls(json.load(file))

    def of(self, gymnast, *, round):
        """The scores of one round: "qualification" or "final"."""
        return [row["score"] for row in self.rows if row["gymnast"] == gymnast and row["round"] == round]

    def gymnasts(self, round):
        return sorted({row["gymnast"] for row in self.rows if row["round"] == round})
