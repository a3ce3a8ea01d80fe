import csv
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Reading:
    logger: str
    at: datetime
    celsius: float | None


def read(file):
    """Readings by shipment, in the order of time. A logger that had no contact to its probe sends no temperature."""
    shipments = defaultdict(list)
    for row in csv.DictReader(file):
        celsius = float(row["celsius"]) if row["celsius"] else None
        shipments[row["shipment"]].append(Reading(row["logger"], datetime.fromisoformat(row["at"]), celsius))
    for readings in shipments.values():
        readings.sort(key=lambda reading: reading.at)
    return dict(shipments)
