import asyncio

from frostwatch.stations import Station
from frostwatch.watch import round_of


class Client:
    async def reading(self, station):
        await asyncio.sleep(0)
        return {"station": station.key, "celsius": -1.5, "battery": 80}


async def said(text):
    print(text)


asyncio.run(round_of(Client(), [Station("slope", 210), Station("river", 180)], said))
