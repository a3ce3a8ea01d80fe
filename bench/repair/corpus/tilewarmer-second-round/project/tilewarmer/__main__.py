import os

import httpx

from tilewarmer.worker import Worker


async def fetch(path):
    async with httpx.AsyncClient(base_url=os.environ["MAP_URL"], timeout=30) as client:
        return (await client.get(path)).status_code


Worker(fetch, [int(zoom) for zoom in os.environ.get("ZOOMS", "3,4,5").split(",")]).rounds()
