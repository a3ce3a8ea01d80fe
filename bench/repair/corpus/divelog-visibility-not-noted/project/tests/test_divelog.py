from datetime import date

from divelog.__main__ import main
from divelog.printing import line
from divelog.reader import Dive


def test_line():
    dive = Dive(date(2026, 4, 11), "Hemmoor", 22.5, 41, 6.0, 5.5)
    assert line(dive) == "11.04.2026 Hemmoor         22.5 m    41   5.5 C   6.0 m"
    dive.water = None
    assert line(dive) == "11.04.2026 Hemmoor         22.5 m    41       -   6.0 m"


def test_sum(capsys):
    assert main(["sum", "logs/2026.csv"]) == 0
    assert capsys.readouterr().out == "3 dives, 121 minutes\n"
    assert main(["burn", "logs/2026.csv"]) == 2
