import copy

import pytest
import reference

import groups

import itertools
P = [(0, 1), (0, 2), (1, 2), (0, 3), (3, 1)]
CASES = [("count_groups", (4, list(p))) for n in range(5) for p in itertools.permutations(P, n)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(groups, name)(*copy.deepcopy(arguments)) == expected
