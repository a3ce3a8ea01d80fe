import asyncio
import subprocess
import sys

from frames import Frame
from summary import by_filter, exposure


async def given(*frames):
    for frame in frames:
        await asyncio.sleep(0)
        yield frame


def test_frames_by_filter():
    frames = [Frame("a", "R", 1), Frame("b", "V", 1), Frame("c", "R", 1)]
    assert dict(asyncio.run(by_filter(given(*frames)))) == {"R": 2, "V": 1}
    assert dict(asyncio.run(by_filter(given()))) == {}
    assert asyncio.run(exposure(given(*frames))) == 3


def test_the_program():
    run = subprocess.run([sys.executable, "nightly.py", "frames.txt"], capture_output=True, text=True)
    assert run.stdout == "  Ha     1\n   R     2\n"
