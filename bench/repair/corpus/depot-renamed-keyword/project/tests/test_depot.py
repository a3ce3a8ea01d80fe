import pytest

from depot import counting, orders
from depot.stock import Stock


def test_ship():
    stock = Stock({"bolt": 5})
    orders.ship(stock, {"bolt": 2})
    assert stock.levels == {"bolt": 3}
    assert stock.log == [("bolt", -2, "order")]


def test_return():
    stock = Stock()
    orders.take_back(stock, {"nut": 1})
    assert stock.log == [("nut", 1, "return")]


def test_not_enough():
    with pytest.raises(ValueError):
        Stock().move("bolt", -1)


def test_differences():
    assert counting.differences(Stock({"a": 1, "b": 2}), {"a": 1, "b": 0}) == {"b": -2}
