import copy

import pytest
import reference

import bits

CASES = [("longest_gap", (n,)) for n in range(400)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(bits, name)(*copy.deepcopy(arguments)) == expected
