import pytest

from pricing import line_total, order_total


def test_small_quantity_has_no_discount():
    assert line_total(3, 200) == 600


def test_bulk_discount_starts_at_ten():
    assert line_total(10, 100) == 850


def test_large_quantity_is_discounted():
    assert line_total(20, 100) == 1700


def test_negative_quantity_is_refused():
    with pytest.raises(ValueError):
        line_total(-1, 100)


def test_order_adds_its_lines():
    assert order_total([(1, 100), (2, 50)]) == 200
