from pairs import pair_with_sum


def test_found():
    assert pair_with_sum([2, 7, 11], 9) == (0, 1)


def test_not_itself():
    assert pair_with_sum([3, 2, 4], 6) == (1, 2)


def test_none():
    assert pair_with_sum([1, 2], 7) is None
