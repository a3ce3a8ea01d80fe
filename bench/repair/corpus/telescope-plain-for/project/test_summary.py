import asyncio

from frames import read_frames
from summary import exposure, lines_of


def test_exposure(tmp_path):
    (tmp_path / "a").write_text("x R 10\ny V 5\n")
    assert asyncio.run(exposure(read_frames(tmp_path / "a"))) == 15


def test_lines():
    assert lines_of({"V": 2, "B": 10}) == ["   B    10", "   V     2"]
