from dataclasses import dataclass
from datetime import datetime


@dataclass
class Ping:
    vehicle: str
    at: datetime
    lat: float
    lon: float


class PingLog:
    """Keeps the latest ping of each vehicle."""

    def __init__(self):
        self._latest: dict[str, Ping] = {}

    def record(self, ping: Ping) -> None:
        self._latest[ping.vehicle] = ping

    def latest(self, vehicle: str) -> Ping | None:
        return self._latest.get(vehicle)

    def all(self) -> list[Ping]:
        return list(self._latest.values())


def parse_ping(body: dict) -> Ping:
    return Ping(
        vehicle=body["vehicle"].strip().upper(),
        at=datetime.fromisoformat(body["at"]),
        lat=float(body["lat"]),
        lon=float(body["lon"]),
    )
