import asyncio
import sys
from pathlib import Path

from gateway.beds import read_beds
from gateway.control import alarms, valves_to_open


async def round_of(path):
    beds = read_beds(Path(path).read_text())
    print("open:", await valves_to_open(beds))
    print("too wet:", await alarms(beds))


if __name__ == "__main__":
    asyncio.run(round_of(sys.argv[1]))
