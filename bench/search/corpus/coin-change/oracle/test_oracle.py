import copy

import pytest
import reference

import coins

CASES = [("fewest", (c, a)) for c in [[1, 5], [1, 3, 4], [2, 7], [5], [1, 6, 10]] for a in range(31)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(coins, name)(*copy.deepcopy(arguments)) == expected
