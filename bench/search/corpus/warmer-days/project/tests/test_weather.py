from weather import days_until_warmer, longest_warming


def test_next_day_is_warmer():
    assert days_until_warmer([10, 12]) == [1, 0]


def test_falling_temperatures_wait_forever():
    assert days_until_warmer([9, 7, 4]) == [0, 0, 0]


def test_a_mixed_week():
    assert days_until_warmer([73, 74, 75, 71, 69, 72, 76]) == [1, 1, 4, 2, 1, 1, 0]


def test_plateau():
    assert days_until_warmer([20, 20, 20, 23]) == [3, 2, 1, 0]


def test_no_days():
    assert days_until_warmer([]) == []
    assert longest_warming([]) == 0


def test_longest_warming():
    assert longest_warming([5, 6, 7, 3, 4]) == 3


def test_a_plateau_ends_the_warming():
    assert longest_warming([5, 6, 6, 7]) == 2
