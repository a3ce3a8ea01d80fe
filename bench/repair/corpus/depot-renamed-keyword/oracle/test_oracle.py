import inspect
from pathlib import Path

from depot import counting, orders
from depot.stock import Stock


def test_counting_corrects_the_books():
    stock = Stock({"bolt": 100, "nut": 40})
    assert counting.correct(stock, {"bolt": 98, "nut": 40, "washer": 5}) == {"bolt": -2, "washer": 5}
    assert stock.levels == {"bolt": 98, "nut": 40, "washer": 5}
    assert stock.log == [("bolt", -2, "count"), ("washer", 5, "count")]


def test_other_callers_keep_their_names():
    stock = Stock({"bolt": 5})
    orders.ship(stock, {"bolt": 2})
    orders.take_back(stock, {"bolt": 1})
    assert stock.log == [("bolt", -2, "order"), ("bolt", 1, "return")]
    assert stock.move("bolt", quantity=1) == 5


def test_line_ends_are_those_of_the_project():
    source = Path(inspect.getsourcefile(counting)).read_bytes()
    assert source.count(b"\n") == source.count(b"\r\n")
