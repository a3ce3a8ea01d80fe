import asyncio

from luge.board import seconds, totals
from luge.timing import Timing


def test_totals():
    assert list(asyncio.run(totals(Timing()))) == ["Hahn", "Pauls"]


def test_fastest():
    assert asyncio.run(Timing().fastest("Egger")) is None
    assert asyncio.run(Timing().fastest("Hahn"))["run"] == 2


def test_seconds():
    assert seconds(51077) == "51.077"
