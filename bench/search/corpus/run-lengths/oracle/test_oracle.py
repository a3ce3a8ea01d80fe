import itertools

import pytest

from runs import decode, encode

TEXTS = ["".join(parts) for size in range(0, 6) for parts in itertools.product("ab", repeat=size)]


@pytest.mark.parametrize("text", TEXTS + ["mississippi", "zz", "abcabc"])
def test_round_trip(text):
    pairs = encode(text)
    assert decode(pairs) == text
    assert pairs == [(char, len(list(group))) for char, group in itertools.groupby(text)]
