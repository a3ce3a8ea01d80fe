import asyncio
import subprocess
import sys

import pytest

from pricewatch.cache import Cache
from pricewatch.sources import FileSource, NoOffers
from pricewatch.watcher import Watcher

OFFERS = {"kettle": [{"seller": "A", "price": 31.5}, {"seller": "B", "price": 27.9}]}


def test_with_and_without_the_cache():
    async def run():
        source = FileSource(OFFERS)
        watcher = Watcher(source, Cache(60))
        first = await watcher.cheapest("kettle")
        second = await watcher.cheapest("kettle")
        return first["seller"], second["seller"], source.asked

    assert asyncio.run(run()) == ("B", "B", 1)


def test_no_offers_is_said():
    with pytest.raises(NoOffers):
        asyncio.run(Watcher(FileSource({}), Cache(60)).cheapest("kettle"))


def test_the_program():
    run = subprocess.run(
        [sys.executable, "-W", "error", "watch.py", "watchlist.json"], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == ["kettle: 27.90 (was 30.00)", "cheapest kettle: Boil & Co"]
    assert "never awaited" not in run.stderr
