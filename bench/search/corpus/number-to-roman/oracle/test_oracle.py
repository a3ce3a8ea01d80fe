import copy

import pytest
import reference

import numerals

CASES = [("to_roman", (n,)) for n in range(1, 300)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(numerals, name)(*copy.deepcopy(arguments)) == expected
