from quarry import orders
from quarry.loads import trips


def test_plan():
    assert orders.plan("sand", 5) == ("old-red", 1)
    assert orders.plan("slate", 20) == ("blue", 3)


def test_trips():
    assert trips("gravel", 10, "old-red") == 2
