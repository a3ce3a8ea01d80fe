"""Counts last night's frames by filter: nightly.py FRAMES."""

import asyncio
import sys

from frames import read_frames
from summary import by_filter, lines_of


async def main(path):
    counts = await by_filter(read_frames(path))
    for line in lines_of(counts):
        print(line)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
