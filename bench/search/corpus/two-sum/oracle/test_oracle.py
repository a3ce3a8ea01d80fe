import copy

import pytest
import reference

import pairs

import itertools
CASES = [("pair_with_sum", (list(p), t)) for p in itertools.permutations([1, 2, 3, 4, 6], 3) for t in range(2, 12)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(pairs, name)(*copy.deepcopy(arguments)) == expected
