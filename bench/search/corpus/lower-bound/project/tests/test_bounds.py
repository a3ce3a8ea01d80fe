from bounds import count_below, first_at_least


def test_present():
    assert first_at_least([1, 3, 5, 7], 5) == 2
    assert first_at_least([1, 3, 5, 7], 1) == 0


def test_absent():
    assert first_at_least([1, 3, 5, 7], 4) == 2
    assert first_at_least([1, 3], 9) == 2
    assert first_at_least([], 9) == 0


def test_count():
    assert count_below([2, 2, 2, 8], 2) == 0
    assert count_below([1, 2, 3, 4, 5, 6], 4) == 3
