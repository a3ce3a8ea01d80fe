import csv
from datetime import date


def load_fills(path):
    with open(path, newline="") as f:
        return [fill(row) for row in csv.DictReader(f)]


def fill(row):
    # The card company counts in miles for cards of Great Britain.
    km = int(row["odometer"])
    if row["unit"] == "mi":
        km = round(km * 1.609344)
    return {
        "plate": row["plate"].replace(" ", "").upper(),
        "day": date.fromisoformat(row["day"]),
        "litres": float(row["litres"]),
        "odometer_km": km,
        "full": row["full"] == "y",
        "driver": row["driver"] or None,
    }


def by_plate(fills):
    grouped = {}
    for one in sorted(fills, key=lambda fill: (fill["day"], fill["odometer_km"])):
        grouped.setdefault(one["plate"], []).append(one)
    return grouped
