import itertools

import pytest

from weather import days_until_warmer, longest_warming


def wait(temperatures, day):
    for later in range(day + 1, len(temperatures)):
        if temperatures[later] > temperatures[day]:
            return later - day
    return 0


@pytest.mark.parametrize("length", range(0, 6))
def test_every_short_series(length):
    for temperatures in itertools.product((-1, 0, 3), repeat=length):
        assert days_until_warmer(list(temperatures)) == [wait(temperatures, day) for day in range(length)]


@pytest.mark.parametrize(("temperatures", "expected"), [
    ([4], [0]), ([4, 4], [0, 0]), ([4, 4, 5, 5, 6], [2, 1, 2, 1, 0]), ([30, 40, 50, 60], [1, 1, 1, 0]),
])
def test_waits(temperatures, expected):
    assert days_until_warmer(temperatures) == expected


@pytest.mark.parametrize(("temperatures", "expected"), [
    ([1], 1), ([2, 2, 2], 1), ([1, 2, 2, 3, 4], 3), ([4, 3, 2], 1), ([-3, -2, -1, 0], 4),
])
def test_warming(temperatures, expected):
    assert longest_warming(temperatures) == expected
