from averages import moving_average


def test_pairs():
    assert moving_average([1, 3, 5], 2) == [2, 4]


def test_whole():
    assert moving_average([2, 4], 2) == [3]


def test_too_few():
    assert moving_average([1], 2) == []
