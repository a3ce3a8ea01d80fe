import asyncio
from typing import NamedTuple


class Frame(NamedTuple):
    name: str
    filter: str
    seconds: int


async def read_frames(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            await asyncio.sleep(0)
            name, band, seconds = line.split()
            yield Frame(name, band, int(seconds))
