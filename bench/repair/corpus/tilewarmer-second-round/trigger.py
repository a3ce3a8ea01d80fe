import asyncio

from tilewarmer.worker import Worker


async def fetch(url):
    await asyncio.sleep(0.001)
    return 200


worker = Worker(fetch, zooms=[2], pause=0)
worker.rounds(2)
