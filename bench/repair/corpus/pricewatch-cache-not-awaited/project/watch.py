import asyncio
import json
import sys

from pricewatch.cache import Cache
from pricewatch.sources import FileSource
from pricewatch.watcher import Watcher


async def main(path):
    with open(path) as file:
        wanted = json.load(file)
    watcher = Watcher(FileSource(wanted["offers"]), Cache(seconds=60))
    for alert in await watcher.check(wanted["limits"]):
        print(f"{alert['product']}: {alert['price']:.2f} (was {alert['limit']:.2f})")
    for product in wanted.get("compare", []):
        cheapest = await watcher.cheapest(product)
        print(f"cheapest {product}: {cheapest['seller']}")


asyncio.run(main(sys.argv[1]))
