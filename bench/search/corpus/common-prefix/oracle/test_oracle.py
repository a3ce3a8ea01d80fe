import copy

import pytest
import reference

import prefix

import itertools
W = ["flow", "flower", "fly", "f", "low", ""]
CASES = [("common_prefix", (list(p),)) for n in range(4) for p in itertools.permutations(W, n)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(prefix, name)(*copy.deepcopy(arguments)) == expected
