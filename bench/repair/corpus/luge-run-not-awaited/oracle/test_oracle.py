import asyncio

from luge.board import board
from luge.timing import Timing


def test_the_board():
    assert list(asyncio.run(board(Timing()))) == [
        "Egger    -",
        "Hahn     50.998 (run 2)",
        "Pauls    51.077 (run 1)",
    ]


def test_the_timing_stays_asynchronous():
    assert asyncio.iscoroutinefunction(Timing.fastest)
