from matrices import rotate


def test_square():
    assert rotate([[1, 2], [3, 4]]) == [[3, 1], [4, 2]]


def test_row():
    assert rotate([[1, 2, 3]]) == [[1], [2], [3]]
