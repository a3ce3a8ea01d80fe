import copy

import pytest
import reference

import globs

import itertools
P = ["".join(p) for n in range(4) for p in itertools.product("ab*?", repeat=n)]
T = ["".join(p) for n in range(4) for p in itertools.product("ab", repeat=n)]
CASES = [("matches", (p, t)) for p in P[::2] for t in T]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(globs, name)(*copy.deepcopy(arguments)) == expected
