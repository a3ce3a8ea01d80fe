import csv


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [
            {"name": row["name"], "club": row["club"], "km": float(row["km"]), "minutes": float(row["minutes"]) if row["minutes"] else None}
            for row in csv.DictReader(file)
        ]


def pace(result):
    """Minutes for a kilometre; None for who gave up."""
    return None if result["minutes"] is None else result["minutes"] / result["km"]


def best_of_clubs(results):
    """The fastest runner of each club; of a club that nobody finished for, the first on the list."""
    best = {}
    for result in sorted(results, key=lambda r: (r["minutes"] is None, r["minutes"] or 0)):
        best.setdefault(result["club"], result)
    return best
