import itertools

import pytest

from stretches import best_stretch, quiet_days, smoothed


@pytest.mark.parametrize("length", range(1, 7))
def test_every_short_series(length):
    for figures in itertools.product((-2, 0, 3), repeat=length):
        for days in range(1, length + 1):
            totals = [sum(figures[start : start + days]) for start in range(length - days + 1)]
            best = max(totals)
            assert best_stretch(list(figures), days) == (totals.index(best), best)


@pytest.mark.parametrize("days", [-1, 0, 4])
def test_refused(days):
    with pytest.raises(ValueError):
        best_stretch([1, 2, 3], days)


def test_others():
    assert quiet_days([], 3) == []
    assert quiet_days([3, 2, 1], 3) == [1, 2]
    assert smoothed([3, 5, 1, 3], 3) == [3, 4, 3, 3]
    assert smoothed([], 2) == []
