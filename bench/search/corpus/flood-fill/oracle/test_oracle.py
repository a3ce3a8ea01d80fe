import copy

import pytest
import reference

import fill

import random, copy
R = random.Random(1)
CASES = []
for _ in range(150):
    h, w = R.randint(1, 4), R.randint(1, 4)
    CASES.append(("fill", ([[R.randint(0, 1) for _ in range(w)] for _ in range(h)], R.randrange(h), R.randrange(w), R.randint(0, 2))))


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(fill, name)(*copy.deepcopy(arguments)) == expected
