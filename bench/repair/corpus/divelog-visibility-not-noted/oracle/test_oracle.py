from datetime import date

from divelog.__main__ import main
from divelog.printing import line
from divelog.reader import Dive


def test_unknown_visibility_is_printed_as_what_is_unknown_is():
    # Where the sign stands in its column is open.
    printed = line(Dive(date(2026, 4, 12), "Kreidesee", 31.0, 36, None, 5.0))
    assert printed.split()[:7] == ["12.04.2026", "Kreidesee", "31.0", "m", "36", "5.0", "C"]
    assert printed.split()[7] == "-"
    printed = line(Dive(date(2026, 4, 12), "Kreidesee", 31.0, 36, None, None))
    assert printed.split()[5:7] == ["-", "-"]


def test_no_sight_at_all_is_a_value():
    assert line(Dive(date(2026, 4, 12), "Kreidesee", 31.0, 36, 0.0, 0.0)).endswith("  0.0 C   0.0 m")


def test_program(capsys):
    assert main(["print", "logs/2026.csv"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 4
