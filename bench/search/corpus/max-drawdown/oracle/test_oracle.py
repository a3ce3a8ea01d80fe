import copy

import pytest
import reference

import drawdown

import itertools
CASES = [("max_drawdown", (list(p),)) for n in range(1, 5) for p in itertools.product([1, 3, 4, 8], repeat=n)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(drawdown, name)(*copy.deepcopy(arguments)) == expected
