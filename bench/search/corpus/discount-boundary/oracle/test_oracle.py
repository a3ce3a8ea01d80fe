import pytest

from pricing import line_total, order_total


@pytest.mark.parametrize("quantity", range(0, 30))
@pytest.mark.parametrize("price", [0, 1, 99, 100, 1234])
def test_total(quantity, price):
    total = quantity * price
    expected = total - total * 15 // 100 if quantity >= 10 else total
    assert line_total(quantity, price) == expected


def test_order():
    assert order_total([(10, 100), (9, 100), (11, 100)]) == 850 + 900 + 935
