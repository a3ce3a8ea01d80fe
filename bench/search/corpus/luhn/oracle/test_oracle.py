import copy

import pytest
import reference

import cards

import random
R = random.Random(3)
CASES = [("is_valid", ("".join(R.choice("0123456789") for _ in range(R.randint(2, 9))),)) for _ in range(300)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(cards, name)(*copy.deepcopy(arguments)) == expected
