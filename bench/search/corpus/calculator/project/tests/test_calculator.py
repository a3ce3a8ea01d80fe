from calculator import value


def test_ranks():
    assert value("2 + 3 * 4") == 14
    assert value("2 * 3 + 4") == 10


def test_brackets():
    assert value("(2 + 3) * 4") == 20


def test_from_the_left():
    assert value("10 - 3 - 2") == 5
    assert value("16 / 4 / 2") == 2
