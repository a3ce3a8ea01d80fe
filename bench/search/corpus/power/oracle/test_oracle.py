import copy

import pytest
import reference

import powers

CASES = [("power", (b, e)) for b in range(-3, 6) for e in range(0, 14)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(powers, name)(*copy.deepcopy(arguments)) == expected
