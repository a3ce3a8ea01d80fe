import csv
import io

from roster.errors import InvalidUpload

COLUMNS = ["number", "name"]


def rows_of(data: bytes):
    text = data.decode("utf-8-sig")
    reader = csv.DictReader(io.StringIO(text))
    if reader.fieldnames != COLUMNS:
        raise InvalidUpload(f"columns must be {', '.join(COLUMNS)}")
    return [row_of(row, line) for line, row in enumerate(reader, start=2)]


def row_of(row, line):
    try:
        number = int(row["number"])
    except ValueError:
        raise InvalidUpload("number must be whole", line) from None
    if not row["name"]:
        raise InvalidUpload("name is empty", line)
    return {"number": number, "name": row["name"].strip()}
