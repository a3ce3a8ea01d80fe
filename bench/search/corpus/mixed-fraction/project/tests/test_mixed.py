import pytest

from mixed import as_text, from_text, reduced


def test_reduced():
    assert reduced(6, -8) == (-3, 4)


def test_no_denominator():
    with pytest.raises(ZeroDivisionError):
        as_text(1, 0)


def test_mixed():
    assert as_text(7, 4) == "1 3/4"


def test_whole():
    assert as_text(8, 4) == "2"


def test_proper():
    assert as_text(2, 6) == "1/3"


def test_negative():
    assert as_text(-7, 4) == "-1 3/4"


def test_negative_whole():
    assert as_text(-8, 4) == "-2"


def test_from_text():
    assert from_text("1 3/4") == (7, 4)
    assert from_text("-3/4") == (-3, 4)
