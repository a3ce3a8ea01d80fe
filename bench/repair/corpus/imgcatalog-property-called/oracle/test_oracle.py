import subprocess
import sys

from imgcatalog.catalog import describe, pairs
from imgcatalog.picture import Picture


def names(shots):
    return [[picture.path for picture in shot] for shot in shots]


def picture(path):
    return Picture(path, 1000, 1000, "2026-01-01")


def test_the_developed_one_comes_first():
    shots = pairs([picture("a.dng"), picture("b.jpg"), picture("a.jpg"), picture("a.png")])
    assert names(shots) == [["a.jpg", "a.png", "a.dng"], ["b.jpg"]]
    assert describe(shots[0]) == "a.jpg 1.0 MP 2026-01-01 (+ .png, .dng)"


def test_raw_only():
    assert describe(pairs([picture("a.arw")])[0]) == "a.arw 1.0 MP 2026-01-01 (raw only)"
    assert picture("a.arw").is_raw is True and picture("a.jpg").is_raw is False


def test_program():
    run = subprocess.run([sys.executable, "-m", "imgcatalog", "pictures.csv"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        "2026/03/heron.jpg 12.0 MP 2026-03-01 (+ .nef)",
        "2026/02/market.jpg 1.9 MP 2026-02-11",
        "2 shots",
    ]
