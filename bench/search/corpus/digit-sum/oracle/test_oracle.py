import pytest

from digits import digit_sum, digital_root


@pytest.mark.parametrize("number", list(range(0, 120)) + [999, 1000, 123456789])
def test_sums(number):
    assert digit_sum(number) == sum(int(digit) for digit in str(number))
    assert digital_root(number) == (0 if number == 0 else 1 + (number - 1) % 9)
