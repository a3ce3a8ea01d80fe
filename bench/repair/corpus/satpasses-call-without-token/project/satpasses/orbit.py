"""Very rough: passes at fixed distances, which is enough for turning the antenna on."""
from datetime import datetime, timedelta, timezone

PERIODS = {"ISS": 92.9, "NOAA-19": 102.1}
OFFSETS = {"station-berlin": 0, "station-oslo": 11}
EPOCH = datetime(2026, 1, 1, tzinfo=timezone.utc)


def passes(satellite: str, station: str, count: int = 3) -> list[datetime]:
    start = EPOCH + timedelta(minutes=OFFSETS[station])
    return [start + timedelta(minutes=PERIODS[satellite] * number) for number in range(count)]
