from bases import digits


def test_binary():
    assert digits(6, 2) == [1, 1, 0]


def test_ten():
    assert digits(405, 10) == [4, 0, 5]


def test_zero():
    assert digits(0, 3) == [0]
