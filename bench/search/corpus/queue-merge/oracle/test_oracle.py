import copy

import pytest
import reference

import merging

import random
R = random.Random(9)
CASES = [("merge", (sorted(R.choices(range(9), k=R.randint(0, 5))), sorted(R.choices(range(9), k=R.randint(0, 5))))) for _ in range(200)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(merging, name)(*copy.deepcopy(arguments)) == expected
