import copy

import pytest
import reference

import averages

CASES = [("moving_average", (list(range(n)), w)) for n in range(7) for w in range(1, 6)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(averages, name)(*copy.deepcopy(arguments)) == expected
