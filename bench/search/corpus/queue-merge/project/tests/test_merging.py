from merging import merge


def test_left_longer():
    assert merge([1, 4, 5], [2]) == [1, 2, 4, 5]


def test_right_longer():
    assert merge([1], [2, 3]) == [1, 2, 3]


def test_empty():
    assert merge([], []) == []
