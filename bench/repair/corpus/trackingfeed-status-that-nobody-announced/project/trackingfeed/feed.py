import json
from datetime import datetime

from trackingfeed.model import Scan, Service, Status


def scan_of(row):
    return Scan(
        parcel=row["parcel"],
        carrier=row["carrier"],
        service=Service(row["service"]),
        status=Status(row["status"]),
        told=row["status"],
        at=datetime.fromisoformat(row["at"]),
    )


def read(lines):
    for line in lines:
        if line.strip():
            yield scan_of(json.loads(line))
