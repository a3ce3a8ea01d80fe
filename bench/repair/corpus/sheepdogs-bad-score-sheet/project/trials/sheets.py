"""Score sheets as judges upload them: a header and a line for each dog."""

import csv
import io

HEADER = ["dog", "outrun", "fetch", "pen"]
LIMITS = {"outrun": 20, "fetch": 20, "pen": 10}


class SheetError(ValueError):
    """The sheet cannot be taken; the judge is told why and sends another."""


def points(row, part, line):
    text = row[part]
    if not text.isdigit() or int(text) > LIMITS[part]:
        raise SheetError(f"line {line}: {part} must be a number up to {LIMITS[part]}, not {text!r}")
    return int(text)


def read(text):
    rows = csv.DictReader(io.StringIO(text))
    if rows.fieldnames != HEADER:
        raise SheetError(f"the header must be {','.join(HEADER)}")
    return [
        {"dog": row["dog"], "total": sum(points(row, part, number) for part in LIMITS)}
        for number, row in enumerate(rows, start=2)
    ]
