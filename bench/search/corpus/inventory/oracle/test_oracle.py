import copy

import pytest
import reference

import inventory

import itertools
C = [("a", 1), ("a", -1), ("b", 2), ("a", 2), ("b", -2)]
CASES = [("apply", ({"a": 1}, list(p))) for n in range(5) for p in itertools.permutations(C, n)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(inventory, name)(*copy.deepcopy(arguments)) == expected
