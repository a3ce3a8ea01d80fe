import asyncio
from collections import Counter

from tilewarmer.limits import limited
from tilewarmer.tiles import tiles


async def warm(fetch, zooms):
    """Asks for every tile once; answers how often each status came."""
    calls = [limited(fetch, path) for zoom in zooms for path in tiles(zoom)]
    return Counter(await asyncio.gather(*calls))
