from fractions import Fraction

import pytest

from mixed import as_text, from_text


@pytest.mark.parametrize("denominator", [1, 2, 3, 4, 8, -6])
@pytest.mark.parametrize("numerator", range(-20, 21))
def test_round_trip(numerator, denominator):
    value = Fraction(numerator, denominator)
    assert from_text(as_text(numerator, denominator)) == (value.numerator, value.denominator)


@pytest.mark.parametrize(
    ("fraction", "text"),
    [
        ((0, 5), "0"),
        ((-1, 2), "-1/2"),
        ((1, -2), "-1/2"),
        ((-3, 2), "-1 1/2"),
        ((-9, 3), "-3"),
        ((-11, 4), "-2 3/4"),
        ((11, 4), "2 3/4"),
        ((10, 4), "2 1/2"),
    ],
)
def test_text(fraction, text):
    assert as_text(*fraction) == text
