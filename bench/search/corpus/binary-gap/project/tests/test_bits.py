from bits import longest_gap


def test_gap():
    assert longest_gap(9) == 2


def test_trailing():
    assert longest_gap(8) == 0


def test_two():
    assert longest_gap(529) == 4
