import pytest

from bill import split


def test_split():
    assert split(100, 3) == [34, 33, 33]
    assert split(101, 3) == [34, 34, 33]


def test_even():
    assert split(90, 3) == [30, 30, 30]


def test_nobody():
    with pytest.raises(ValueError):
        split(10, 0)
