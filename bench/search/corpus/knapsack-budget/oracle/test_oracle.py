import copy

import pytest
import reference

import budget

import random
R = random.Random(2)
CASES = [("best_value", ([(R.randint(1, 6), R.randint(1, 9)) for _ in range(R.randint(0, 4))], R.randint(0, 12))) for _ in range(200)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(budget, name)(*copy.deepcopy(arguments)) == expected
