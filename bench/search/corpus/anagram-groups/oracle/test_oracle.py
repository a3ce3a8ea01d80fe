import copy

import pytest
import reference

import anagrams

import itertools
W = ["tea", "eat", "ate", "tan", "nat", "bat"]
CASES = [("group", (list(p),)) for n in range(4) for p in itertools.permutations(W, n)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(anagrams, name)(*copy.deepcopy(arguments)) == expected
