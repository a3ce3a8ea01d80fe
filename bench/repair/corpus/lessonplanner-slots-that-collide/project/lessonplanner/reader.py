import csv
from datetime import time

from lessonplanner.model import Lesson, Slot


def read(lines):
    return [
        Lesson(
            row["lesson"],
            row["teacher"],
            row["room"],
            Slot(row["day"], time.fromisoformat(row["start"]), int(row["minutes"])),
        )
        for row in csv.DictReader(lines)
    ]
