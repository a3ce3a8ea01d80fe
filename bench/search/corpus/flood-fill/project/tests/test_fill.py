from fill import fill


def test_area():
    assert fill([[1, 1], [0, 1]], 0, 0, 2) == [[2, 2], [0, 2]]


def test_same():
    assert fill([[1]], 0, 0, 1) == [[1]]


def test_edges():
    assert fill([[0, 0, 0]], 0, 1, 5) == [[5, 5, 5]]
