from drawdown import max_drawdown


def test_rising():
    assert max_drawdown([1, 2, 3]) == 0


def test_falls():
    assert max_drawdown([3, 1, 5, 2]) == 3


def test_late_peak():
    assert max_drawdown([1, 9, 4]) == 5
