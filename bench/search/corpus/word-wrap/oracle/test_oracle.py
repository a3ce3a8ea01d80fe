import copy

import pytest
import reference

import wrapping

CASES = [("wrap", (t, w)) for t in ["", "a", "the quick brown fox", "aa bb cc dd ee"] for w in range(1, 20)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(wrapping, name)(*copy.deepcopy(arguments)) == expected
