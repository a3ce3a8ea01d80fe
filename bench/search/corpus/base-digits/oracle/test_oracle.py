import copy

import pytest
import reference

import bases

CASES = [("digits", (n, b)) for n in range(0, 200, 3) for b in (2, 3, 7, 10, 16)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(bases, name)(*copy.deepcopy(arguments)) == expected
