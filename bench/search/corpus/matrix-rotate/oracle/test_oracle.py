import copy

import pytest
import reference

import matrices

CASES = [("rotate", ([[r * c + r for c in range(w)] for r in range(h)],)) for w in range(1, 5) for h in range(1, 5)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(matrices, name)(*copy.deepcopy(arguments)) == expected
