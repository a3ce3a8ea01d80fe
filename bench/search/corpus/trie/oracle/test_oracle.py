import copy

import pytest
import reference

import prefixes

CASES = [("lookup", (ws, w)) for ws in [["car", "cart"], ["cart"], [], ["a", ""]] for w in ["", "a", "car", "cart", "carts", "c"]]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(prefixes, name)(*copy.deepcopy(arguments)) == expected
