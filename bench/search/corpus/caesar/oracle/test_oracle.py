import copy

import pytest
import reference

import cipher

CASES = [("shift", (text, by)) for text in ["hello, world", "xyz!", "", "A b"] for by in range(-30, 31)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(cipher, name)(*copy.deepcopy(arguments)) == expected
