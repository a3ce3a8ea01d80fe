from tideclock.chart import bars, curve
from tideclock.harmonics import height, highs
from tideclock.stations import STATIONS


def test_curve():
    assert curve({"mean": 3, "range": 2, "high": 0}, 12) == [(0, 1.0), (12, 0.98)]
    assert len(bars(STATIONS["brest"])) == 4


def test_height():
    assert height({"mean": 3, "range": 2, "high": 0}, 0) == 4.0
    assert highs(STATIONS["ostend"]) == [0.4, 12.8]
