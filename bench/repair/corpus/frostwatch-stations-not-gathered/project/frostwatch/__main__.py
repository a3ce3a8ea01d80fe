import asyncio
import os

import httpx

from frostwatch.stations import Client, Station
from frostwatch.watch import round_of

STATIONS = [Station("slope", 210), Station("river", 180), Station("gate", 195)]


async def main():
    async with httpx.AsyncClient() as chat:

        async def send(text):
            await chat.post(os.environ["GROWERS_HOOK"], json={"text": text})

        while True:
            await round_of(Client(os.environ["STATIONS_URL"]), STATIONS, send)
            await asyncio.sleep(600)


asyncio.run(main())
