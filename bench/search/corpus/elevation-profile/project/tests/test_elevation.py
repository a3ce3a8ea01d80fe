import pytest

from elevation import climbed, extremes, steepest, summary


def test_extremes_around_the_level_of_the_sea():
    assert extremes([3, -2, 8, 0]) == (-2, 8)


def test_extremes_in_the_mountains():
    assert extremes([812, 640, 975]) == (640, 975)


def test_extremes_below_the_level_of_the_sea():
    assert extremes([-410, -425, -398]) == (-425, -398)


def test_no_points():
    with pytest.raises(ValueError):
        extremes([])


def test_climbed():
    assert climbed([100, 130, 120, 150]) == (60, 10)


def test_noise():
    assert climbed([100, 101, 102, 103, 102], 2) == (3, 0)


def test_steepest():
    assert steepest([10, 20, 45, 40], 100) == 25
    assert steepest([10], 100) == 0


def test_summary():
    assert summary([-1, 20, 10], 50) == "100 m, -1 to 20 m, 21 m up, 10 m down"
