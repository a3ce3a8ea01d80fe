from numerals import to_roman


def test_three():
    assert to_roman(3) == "III"


def test_year():
    assert to_roman(1987) == "MCMLXXXVII"


def test_ten():
    assert to_roman(10) == "X"
