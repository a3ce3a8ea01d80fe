import itertools

import pytest

from page_ranges import compact, expand


@pytest.mark.parametrize("count", range(0, 8))
def test_round_trip(count):
    for pages in itertools.combinations(range(1, 8), count):
        assert expand(compact(pages)) == list(pages)


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        ([1], "1"),
        ([1, 2], "1-2"),
        ([2, 1, 2, 2], "1-2"),
        ([1, 3, 5], "1, 3, 5"),
        ([1, 2, 3, 5, 6, 8], "1-3, 5-6, 8"),
        ([8, 10, 11, 12], "8, 10-12"),
        ([0, 1], "0-1"),
    ],
)
def test_compact(pages, text):
    assert compact(pages) == text
