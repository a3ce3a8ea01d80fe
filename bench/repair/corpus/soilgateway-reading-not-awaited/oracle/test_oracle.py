import asyncio

from gateway.beds import Bed
from gateway.control import alarms, valves_to_open


def test_wet_beds():
    beds = [Bed("a", "sim:61", 1, 30, 60), Bed("b", "sim:60", 2, 30, 60), Bed("c", "sim:99", 3, 30)]
    assert asyncio.run(alarms(beds)) == ["a"]


def test_a_probe_that_cannot_be_reached_is_told_and_left_out():
    lines = []
    beds = [Bed("x", "usb0", 1, 30, 60), Bed("y", "sim:80", 2, 30, 60)]
    assert asyncio.run(alarms(beds, lines.append)) == ["y"]
    assert lines == ["x: cannot reach usb0"]


def test_dry_beds():
    assert asyncio.run(valves_to_open([Bed("a", "sim:10", 1, 30)])) == [1]
