from roman import to_number


def test_plain():
    assert to_number("VIII") == 8


def test_four():
    assert to_number("IV") == 4


def test_year():
    assert to_number("MCMXCIV") == 1994
