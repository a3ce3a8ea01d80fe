import asyncio

from pingsweep.probe import Answer, Target, probe
from pingsweep.sweep import sweep

TARGET = Target("a", "192.0.2.1", 80)


async def fine(target):
    pass


async def refused(target):
    raise ConnectionRefusedError


def test_probe():
    assert asyncio.run(probe(TARGET, fine)) == Answer(TARGET, "up")
    assert asyncio.run(probe(TARGET, refused)) == Answer(TARGET, "down")


def test_no_targets():
    assert asyncio.run(sweep([])) == []
