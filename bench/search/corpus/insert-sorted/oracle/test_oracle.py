import copy

import pytest
import reference

import sorting

import itertools
CASES = [("insertion_sort", (list(p),)) for n in range(6) for p in itertools.permutations(range(n))]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(sorting, name)(*copy.deepcopy(arguments)) == expected
