from laps import Lap, parse, teams
from stats import chart, fastest


def test_parse():
    assert list(parse(["# x\n", "A;1;10.5\n"])) == [Lap("A", 1, 10.5)]


def test_stats():
    laps = [Lap("A", 1, 10.5), Lap("B", 1, 9.5)]
    assert teams(laps) == ["A", "B"]
    assert fastest(laps).team == "B"
    assert list(chart(laps)) == ["Fastest: B in lap 1 (9.50 s)", "A 1 +1.00", "B 1 +0.00"]
