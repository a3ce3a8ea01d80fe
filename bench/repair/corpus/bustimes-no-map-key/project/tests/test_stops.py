from bustimes import create_app


def test_stops():
    assert len(create_app().test_client().get("/stops").json) == 2


def test_stop(monkeypatch):
    monkeypatch.setenv("MAP_KEY", "k1")
    answer = create_app().test_client().get("/stops/14").json
    assert answer["map"] == "https://maps.example.com/static?center=54.32%2C10.14&zoom=16&key=k1"
    assert answer["departures"][0] == {"line": "11", "at": "08:05"}
