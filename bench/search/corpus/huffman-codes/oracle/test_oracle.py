import random

import pytest

from huffman import codes_of, decode, encode


@pytest.mark.parametrize("letter", "az é")
@pytest.mark.parametrize("times", range(1, 6))
def test_one_letter(letter, times):
    codes = codes_of(letter * times)
    assert codes == {letter: "0"}
    assert decode(encode(letter * times, codes), codes) == letter * times


@pytest.mark.parametrize("seed", range(30))
def test_round_trip(seed):
    source = random.Random(seed)
    text = "".join(source.choices("abcdefg", weights=[20, 9, 5, 4, 2, 1, 1], k=source.randint(1, 60)))
    codes = codes_of(text)
    assert set(codes) == set(text)
    assert decode(encode(text, codes), codes) == text
    assert all(code for code in codes.values())
    assert not any(a != b and b.startswith(a) for a in codes.values() for b in codes.values())


@pytest.mark.parametrize(("text", "bits"), [("ab", 2), ("abc", 5), ("aabbcc", 10), ("abcd", 8), ("aaaabbcd", 14)])
def test_lengths(text, bits):
    assert len(encode(text, codes_of(text))) == bits
