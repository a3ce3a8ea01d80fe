import copy

import pytest
import reference

import pay

CASES = [("weekly_pay", (h, r)) for h in range(0, 80, 3) for r in (8, 10, 12)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(pay, name)(*copy.deepcopy(arguments)) == expected
