import pytest

from ranks import percentile


def test_percentiles():
    values = [15, 20, 35, 40, 50]
    assert percentile(values, 30) == 20
    assert percentile(values, 40) == 20
    assert percentile(values, 50) == 35
    assert percentile(values, 100) == 50
    assert percentile(values, 0) == 15


def test_nothing():
    with pytest.raises(ValueError):
        percentile([], 50)
