import courierstats


def delivery(seconds):
    return {"picked_up": 0, "delivered": seconds, "promised": 1200}


def test_a_courier_without_deliveries():
    one = courierstats.summary({"name": "D", "deliveries": []})
    assert one == {"name": "D", "deliveries": 0, "late": 0, "median": None, "longest": None}


def test_the_table(capsys):
    courierstats.main("week.json")
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == ["Samira", "2", "1", "20.0", "25.0"]
    assert lines[2].split() == ["Dario", "0", "0", "-", "-"]


def test_longest():
    one = courierstats.summary({"name": "D", "deliveries": [delivery(60), delivery(1530), delivery(0)]})
    assert (one["longest"], one["median"], one["late"]) == (25.5, 1.0, 1)
    assert courierstats.summary({"name": "D", "deliveries": [delivery(0)]})["longest"] == 0.0
