from irrigation.config import Valve, load
from irrigation.plan import plan


def test_pauses_are_numbers():
    start, valves = load("garden.ini")
    assert valves == [Valve("lawn", 25, 5), Valve("roses", 10, 0)]
    assert list(plan(start, valves)) == ["05:30 lawn", "06:00 roses", "06:10 done"]
