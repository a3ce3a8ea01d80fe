from spirals import spiral


def test_square():
    assert spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]) == [1, 2, 3, 6, 9, 8, 7, 4, 5]


def test_row():
    assert spiral([[1, 2]]) == [1, 2]


def test_none():
    assert spiral([]) == []
