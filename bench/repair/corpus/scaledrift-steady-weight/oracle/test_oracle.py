import statistics

import pytest

from scaledrift.monitor import Monitor
from scaledrift.running import Running


def running(values):
    made = Running()
    for value in values:
        made.add(value)
    return made


@pytest.mark.parametrize("value", [0.1, 0.3, 1.1, 2.7, 12.35, 18.4, 0.0, -0.7])
def test_numbers_that_are_all_alike_have_no_spread(value):
    for count in range(2, 40):
        assert running([value] * count).deviation == pytest.approx(0.0, abs=1e-5)


@pytest.mark.parametrize("values", [[2, 4, 4, 4, 5, 5, 7, 9], [-1.5, 2.5], [0.1, 0.1, 0.1, 0.4], [100.25, 99.75, 101.5]])
def test_the_spread_of_others(values):
    made = running(values)
    assert made.deviation == pytest.approx(statistics.pstdev(values))
    assert made.mean == pytest.approx(statistics.mean(values))


def test_a_steady_scale_is_watched():
    said = []
    monitor = Monitor(said.append)
    for kilograms in [18.4] * 12 + [22]:
        monitor.reading("silo-2", kilograms)
    assert said == ["silo-2: 22.00 kg, usually 18.40"]
