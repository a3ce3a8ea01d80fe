from collections import Counter

from etlkit.pipeline import Step


class Normalized(Step):
    name = "normalized"

    def run(self, rows):
        for row in rows:
            yield {**row, "count": int(row["count"])}


class TotalsSink:
    def __init__(self, column):
        self.column = column
        self.totals = Counter()

    def write(self, rows):
        written = 0
        for row in Normalized().run(rows):
            self.totals[row[self.column]] += row["count"]
            written += 1
        return written
