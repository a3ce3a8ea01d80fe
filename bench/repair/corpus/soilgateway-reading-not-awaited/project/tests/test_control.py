import asyncio

from gateway.beds import Bed, read_beds
from gateway.control import alarms, valves_to_open


def test_beds():
    assert read_beds("[bed a]\nprobe = sim:1\nvalve = 2\ndry = 3\n") == [Bed("a", "sim:1", 2, 3.0)]


def test_dry_beds():
    beds = [Bed("a", "sim:10", 1, 30), Bed("b", "sim:40", 2, 30), Bed("c", "usb0", 3, 30)]
    lines = []
    assert asyncio.run(valves_to_open(beds, lines.append)) == [1]
    assert lines == ["c: cannot reach usb0"]


def test_no_alarm_set():
    assert asyncio.run(alarms([Bed("a", "sim:99", 1, 30)])) == []
