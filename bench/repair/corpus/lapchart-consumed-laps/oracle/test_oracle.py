import subprocess
import sys

from laps import Lap, parse
from stats import chart

WANTED = "Teams: Nord, Sued\nFastest: Nord in lap 2 (60.41 s)\nNord 1 +0.79\nSued 1 +0.54\nNord 2 +0.00\n"


def test_the_program():
    run = subprocess.run([sys.executable, "chart.py", "race.log"], capture_output=True, text=True)
    assert (run.returncode, run.stdout) == (0, WANTED)


def test_the_parts(tmp_path):
    assert list(parse(["A;1;10.5\n"])) == [Lap("A", 1, 10.5)]
    assert list(chart([Lap("A", 1, 2.0)])) == ["Fastest: A in lap 1 (2.00 s)", "A 1 +0.00"]
    (tmp_path / "log").write_text("Z;1;5\n")
    run = subprocess.run([sys.executable, "chart.py", str(tmp_path / "log")], capture_output=True, text=True)
    assert run.stdout == "Teams: Z\nFastest: Z in lap 1 (5.00 s)\nZ 1 +0.00\n"
