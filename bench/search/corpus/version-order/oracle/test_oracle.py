import copy

import pytest
import reference

import versions

import itertools
V = ["1.9", "1.10", "2.0", "0.99", "10.1", "1.10.2"]
CASES = [("newest", (list(p),)) for p in itertools.permutations(V, 3)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(versions, name)(*copy.deepcopy(arguments)) == expected
