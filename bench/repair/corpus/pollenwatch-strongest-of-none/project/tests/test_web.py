from pollenwatch import figures
from pollenwatch.web import create_app


def test_day():
    client = create_app().test_client()
    assert client.get("/days/2026-04-11").json == {
        "day": "2026-04-11",
        "total": 355,
        "average": 118.3,
        "strongest": "birch",
        "birch_share": 87,
    }


def test_nothing_measured():
    assert figures.average({}) is None
    assert figures.share({}, "ash") is None
    assert figures.total({}) == 0
