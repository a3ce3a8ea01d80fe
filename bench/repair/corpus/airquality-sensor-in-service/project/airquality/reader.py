import csv
from typing import Iterator, NamedTuple, Optional

# What the stations write where a sensor gave nothing.
NOTHING = {"", "-", "n/a", "NaN", "service"}


class Measured(NamedTuple):
    station: str
    hour: str
    no2: Optional[float]
    o3: Optional[float]
    pm10: Optional[float]
    pm25: Optional[float]


def number(text: str) -> Optional[float]:
    text = text.strip()
    if text in NOTHING:
        return None
    return float(text.replace(",", "."))


def read(path: str) -> Iterator[Measured]:
    with open(path, encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines, delimiter=";"):
            yield Measured(
                station=row["station"],
                hour=row["hour"],
                no2=number(row["NO2"]),
                o3=number(row["O3"]),
                pm10=number(row["PM10"]),
                pm25=float(row["PM2.5"].replace(",", ".")),
            )
