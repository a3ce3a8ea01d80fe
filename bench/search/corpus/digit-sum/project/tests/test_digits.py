from digits import digit_sum, digital_root


def test_one_digit():
    assert digit_sum(7) == 7


def test_several_digits():
    assert digit_sum(472) == 13


def test_zero():
    assert digit_sum(0) == 0


def test_root():
    assert digital_root(9875) == 2
