import asyncio
from dataclasses import dataclass

import httpx


@dataclass(frozen=True)
class Station:
    key: str
    altitude: int


class Client:
    def __init__(self, url):
        self.http = httpx.AsyncClient(base_url=url, timeout=10)

    async def reading(self, station):
        answer = await self.http.get(f"/stations/{station.key}/latest")
        answer.raise_for_status()
        return {"station": station.key, **answer.json()}


async def weak_batteries(client, stations, limit=20):
    readings = await asyncio.gather(*(client.reading(station) for station in stations))
    return [reading["station"] for reading in readings if reading["battery"] < limit]


async def coldest(client, stations):
    """The reading of the station that is coldest now."""
    readings = [client.reading(station) for station in stations]
    return min(readings, key=lambda reading: reading["celsius"])
