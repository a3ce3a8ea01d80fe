import pytest

from rotation import rotate


@pytest.mark.parametrize("size", range(0, 7))
@pytest.mark.parametrize("steps", range(0, 20))
def test_every_rotation(size, steps):
    items = list(range(size))
    expected = list(items)
    for _ in range(steps):
        expected = expected[-1:] + expected[:-1]
    assert rotate(items, steps) == expected
