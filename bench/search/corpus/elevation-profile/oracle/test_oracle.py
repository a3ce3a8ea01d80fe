import itertools

import pytest

from elevation import climbed, extremes, steepest, summary


@pytest.mark.parametrize("length", range(1, 5))
@pytest.mark.parametrize("base", [-10, 0, 10])
def test_extremes(length, base):
    for steps in itertools.product((-3, 0, 4), repeat=length):
        heights = [base + step for step in steps]
        assert extremes(heights) == (min(heights), max(heights))


def test_refused():
    with pytest.raises(ValueError):
        extremes([])


def test_climbed():
    for heights in itertools.product((-2, 0, 5), repeat=4):
        rises = [after - before for before, after in zip(heights, heights[1:])]
        assert climbed(heights) == (sum(r for r in rises if r > 0), -sum(r for r in rises if r < 0))
    assert climbed([0, 5, 0, 6], 5) == (6, 0)


def test_summary():
    assert summary([500], 20) == "0 m, 500 to 500 m, 0 m up, 0 m down"
    assert summary([-8, -5], 20) == "20 m, -8 to -5 m, 3 m up, 0 m down"
    assert steepest([5, 4, 2], 10) == -10
