import asyncio

PARALLEL = 4

slots = asyncio.Semaphore(PARALLEL)


async def limited(call, *arguments):
    """Not more than PARALLEL calls at a time: the map server has few processes."""
    async with slots:
        return await call(*arguments)
