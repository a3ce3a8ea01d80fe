import copy

import pytest
import reference

import accounts

CASES = [("run", (b, l, [a, c])) for b in (0, 5, 10) for l in (0, 3, 5) for a in range(-1, 14, 2) for c in (1, 4, 8)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(accounts, name)(*copy.deepcopy(arguments)) == expected
