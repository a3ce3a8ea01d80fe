import asyncio

from pricewatch.cache import Cache
from pricewatch.sources import FileSource
from pricewatch.watcher import Watcher

OFFERS = {"kettle": [{"seller": "A", "price": 31.5}, {"seller": "B", "price": 27.9}]}


def test_cache_forgets():
    async def run():
        times = iter([0, 5, 11])
        cache = Cache(10, clock=lambda: next(times))
        await cache.put("a", 1)
        return [await cache.get("a"), await cache.get("a"), await cache.get("b")]

    assert asyncio.run(run()) == [1, None, None]


def test_alerts():
    source = FileSource(OFFERS)
    watcher = Watcher(source, Cache(60))
    alerts = asyncio.run(watcher.check({"kettle": 30.0, "none": 1.0}))
    assert alerts == [{"product": "kettle", "price": 27.9, "limit": 30.0}]
    assert source.asked == 2
