import itertools

import pytest

from permutations import arrangements, next_permutation, rank

SOME = ["", "a", "aa", "ab", "abc", "aab", "abb", "abcd", "aabb", "abbc", "aaab", "abbbc", "aabbc", "abcde", "aaaaa"]


@pytest.mark.parametrize("letters", SOME)
def test_all_in_order(letters):
    expected = [list(items) for items in sorted(set(itertools.permutations(letters)))]
    for current, following in itertools.pairwise(expected):
        assert next_permutation(current) == following
    assert next_permutation(expected[-1]) is None
    assert arrangements(letters[::-1]) == expected
    for place, items in enumerate(expected):
        assert rank(items) == place


def test_not_more_than_asked_for():
    assert arrangements([1, 2, 3], most=2) == [[1, 2, 3], [1, 3, 2]]
