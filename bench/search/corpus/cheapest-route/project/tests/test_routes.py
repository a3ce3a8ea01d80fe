from routes import cheapest

ROADS = {"a": {"b": 4, "c": 1}, "c": {"b": 2}, "b": {"d": 5}}


def test_direct():
    assert cheapest(ROADS, "a", "c") == 1
    assert cheapest(ROADS, "a", "a") == 0


def test_over_others():
    assert cheapest(ROADS, "a", "b") == 3
    assert cheapest(ROADS, "a", "d") == 8


def test_no_way():
    assert cheapest(ROADS, "d", "a") is None
