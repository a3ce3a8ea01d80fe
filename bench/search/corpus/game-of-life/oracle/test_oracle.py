import copy

import pytest
import reference

import life

import random
R = random.Random(5)
CASES = [("step", ({(R.randrange(4), R.randrange(4)) for _ in range(R.randint(0, 9))},)) for _ in range(200)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(life, name)(*copy.deepcopy(arguments)) == expected
