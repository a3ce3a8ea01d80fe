import pytest

from seismic.report import STATIONS, line
from seismic.window import Window


def window(values):
    made = Window()
    for value in values:
        made.add(value)
    return made


@pytest.mark.parametrize("value", [0.1, 0.7, 1.1, 3.3, 1e6 + 0.1])
def test_signals_that_do_not_move(value):
    for length in range(1, 40):
        assert window([value] * length).deviation == pytest.approx(0, abs=1e-1 if value > 100 else 1e-6)


def test_the_report():
    assert line("B07", STATIONS["B07"]) == "B07 mean +0.700 deviation 0.000 energy 0.000"
    assert line("A12", STATIONS["A12"]).startswith("A12 mean +0.000 deviation 0.274")


def test_the_others_are_as_they_were():
    assert window([1, 3]).deviation == pytest.approx(1)
    assert window([2, 4, 4, 4, 5, 5, 7, 9]).deviation == pytest.approx(2)
    with pytest.raises(ZeroDivisionError):
        window([]).mean
