import csv


def optional_int(text):
    """A number that may be left blank in the sheet."""
    text = text.strip()
    return int(text) if text else None


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [parse(row) for row in csv.DictReader(file)]


def parse(row):
    return {
        "guest": row["guest"].strip(),
        "kind": row["kind"],
        "boot": optional_int(row["boot"]),
        "length": int(row["length"]),  # snowshoes have none
        "days": int(row["days"] or 1),
    }
