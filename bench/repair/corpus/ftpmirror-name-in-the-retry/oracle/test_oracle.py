import logging
import subprocess
import sys

from ftpmirror.mirror import Mirror
from ftpmirror.source import Entry


class Flaky:
    """Answers short until the given attempt."""

    def __init__(self, good_from):
        self.good_from = good_from
        self.asked = 0

    def entries(self):
        return [Entry("a.txt", 4)]

    def fetch(self, name):
        self.asked += 1
        return b"full" if self.asked >= self.good_from else b"f"


def test_a_short_file_is_tried_again(tmp_path, caplog):
    source = Flaky(3)
    with caplog.at_level(logging.WARNING):
        assert Mirror(source, tmp_path).run() == (["a.txt"], [])
    assert source.asked == 3
    assert (tmp_path / "a.txt").read_bytes() == b"full"
    warnings = [r for r in caplog.records if r.levelno == logging.WARNING]
    assert [r.getMessage() for r in warnings] == [
        "a.txt: 1 of 4 bytes, attempt 1",
        "a.txt: 1 of 4 bytes, attempt 2",
    ]


def test_and_failed_at_last(tmp_path):
    source = Flaky(9)
    assert Mirror(source, tmp_path, attempts=2).run() == ([], ["a.txt"])
    assert source.asked == 2
    assert not (tmp_path / "a.txt").exists()


def test_program():
    run = subprocess.run([sys.executable, "-m", "ftpmirror", "mirror.json"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == "1 mirrored, 1 failed"
    assert run.stderr.count("news.txt: 12 of 40 bytes") == 3
