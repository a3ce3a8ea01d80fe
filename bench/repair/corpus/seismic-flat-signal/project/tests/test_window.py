import pytest

from seismic.report import line
from seismic.window import Window


def test_deviation():
    window = Window()
    for value in (1, 3):
        window.add(value)
    assert window.mean == 2
    assert window.deviation == pytest.approx(1)


def test_line():
    assert line("X", [1, 1]) == "X mean +1.000 deviation 0.000 energy 0.000"
