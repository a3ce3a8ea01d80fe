from coins import fewest


def test_one():
    assert fewest([1, 5], 5) == 1


def test_greedy_fails():
    assert fewest([1, 3, 4], 6) == 2


def test_none():
    assert fewest([2], 3) is None
