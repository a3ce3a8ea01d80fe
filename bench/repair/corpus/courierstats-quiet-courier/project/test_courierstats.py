import courierstats


def test_summary():
    one = courierstats.summary({"name": "A", "deliveries": [{"picked_up": 0, "delivered": 600, "promised": 500}]})
    assert one == {"name": "A", "deliveries": 1, "late": 1, "median": 10.0, "longest": 10.0}


def test_show():
    assert courierstats.show(None) == "-"
    assert courierstats.show(0.0) == "0.0"
