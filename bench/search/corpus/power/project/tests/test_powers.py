from powers import power


def test_square():
    assert power(3, 2) == 9


def test_seven():
    assert power(2, 7) == 128


def test_zero():
    assert power(5, 0) == 1
