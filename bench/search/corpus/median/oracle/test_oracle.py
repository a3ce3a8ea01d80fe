import itertools
import statistics

import pytest

from statistics_of import median

LISTS = [list(values) for size in range(1, 6) for values in itertools.product([0, 1, 5, 9], repeat=size)]


@pytest.mark.parametrize("values", LISTS[::3])
def test_median(values):
    assert median(values) == statistics.median(values)
