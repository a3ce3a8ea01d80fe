import asyncio
import subprocess
import sys
import time

import pytest

from pingsweep.probe import Target
from pingsweep.sweep import sweep

TARGETS = [Target(name, "192.0.2.1", 80) for name in ("slow", "good", "bad", "fair")]
seen = []


async def connect(target):
    if target.name == "slow":
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            seen.append("cancelled")
            raise
    if target.name == "bad":
        raise ConnectionRefusedError
    await asyncio.sleep(0.1)


def states(answers):
    return [(answer.target.name, answer.state) for answer in answers]


def test_states():
    seen.clear()
    started = time.monotonic()
    assert states(asyncio.run(sweep(TARGETS, timeout=2, connect=connect))) == [
        ("bad", "down"),
        ("fair", "up"),
        ("good", "up"),
        ("slow", "silent"),
    ]
    assert time.monotonic() - started < 15
    assert seen == ["cancelled"]


def test_all_at_once():
    async def slowly(target):
        await asyncio.sleep(0.5)

    started = time.monotonic()
    targets = [Target(f"t{n}", "h", n) for n in range(10)]
    answers = asyncio.run(sweep(targets, timeout=20, connect=slowly))
    assert {answer.state for answer in answers} == {"up"}
    assert time.monotonic() - started < 4


def test_faults_are_not_hidden():
    async def broken(target):
        raise KeyError("of its own")

    with pytest.raises(KeyError):
        asyncio.run(sweep(TARGETS, timeout=2, connect=broken))


def test_program():
    run = subprocess.run([sys.executable, "-m", "pingsweep", "targets.txt"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert [line.split() for line in run.stdout.splitlines()] == [["printer", "down"], ["router", "down"]]
