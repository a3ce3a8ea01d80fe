import copy

import pytest
import reference

import primes

CASES = [("primes", (n,)) for n in range(1, 150)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(primes, name)(*copy.deepcopy(arguments)) == expected
