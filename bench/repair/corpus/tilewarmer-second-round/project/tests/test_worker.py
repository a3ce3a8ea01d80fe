import asyncio

from tilewarmer.tiles import tiles
from tilewarmer.worker import Worker


def test_tiles():
    assert tiles(0) == ["/0/0/0.png"]
    assert len(tiles(3)) == 64


def test_once():
    asked = []

    async def fetch(path):
        asked.append(path)
        await asyncio.sleep(0)
        return 404 if path.endswith("1.png") else 200

    assert Worker(fetch, [1, 2]).once() == {200: 14, 404: 6}
    assert len(set(asked)) == 20
