import pytest

from knit import Gauge, Length, Pattern
from knit.gauge import stitches_for
from knit.pattern import instructions

PLAIN = Gauge(22, 30)


@pytest.mark.parametrize(
    ("length", "expected"),
    [(Length(60), 132), (Length(20, "in"), 112), (Length(300, "mm"), 66), (Length(33), 73)],
)
def test_without_a_repeat_it_is_the_count_itself(length, expected):
    assert stitches_for(length, PLAIN) == expected


def test_a_plain_pattern():
    cowl = Pattern("Plain cowl", PLAIN, Length(60), Length(9, "in"), edge=2)
    assert cowl.cast_on() == 136
    assert instructions(cowl) == "Plain cowl: cast on 136, knit 69 rows, about 150 m of yarn"


def test_with_a_repeat_it_is_as_it_was():
    assert stitches_for(Length(60), Gauge(22, 30, repeat=12)) == 132
    assert stitches_for(Length(60), Gauge(22, 30, repeat=5)) == 130
