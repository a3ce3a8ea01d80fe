import copy

import pytest
import reference

import runs

import itertools
CASES = [("longest_run", (list(t),)) for n in range(6) for t in itertools.product([1, 2, 3], repeat=n)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(runs, name)(*copy.deepcopy(arguments)) == expected
