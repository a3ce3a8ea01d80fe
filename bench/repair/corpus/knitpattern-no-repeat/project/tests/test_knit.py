import pytest

from knit import Gauge, Length, Pattern
from knit.gauge import nearest_multiple, rows_for, stitches_for

CABLES = Gauge(24, 32, repeat=8)


@pytest.mark.parametrize(("count", "of", "expected"), [(121, 8, 120), (125, 8, 128), (1, 8, 8)])
def test_nearest_multiple(count, of, expected):
    assert nearest_multiple(count, of) == expected


def test_counts():
    assert stitches_for(Length(50.8), CABLES) == 120
    assert rows_for(Length(10, "in"), Gauge(20, 30)) == 76


def test_pattern():
    hat = Pattern("Hat", CABLES, Length(20, "in"), Length(22), edge=1)
    assert (hat.cast_on(), hat.rows(), hat.yarn()) == (122, 70, 137)
