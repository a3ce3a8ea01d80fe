from datetime import date

from starlette.testclient import TestClient

from almanac.days import day_of
from almanac.server import app

client = TestClient(app)


def test_one_day():
    body = client.get("/sun/quito/2026-03-20").json()
    assert body["place"] == "Quito"
    assert body["rise"].startswith("2026-03-20T11:")


def test_polar_night():
    assert client.get("/sun/tromso/2026-12-21").json()["rise"] is None


def test_several_days():
    assert len(client.get("/sun/hobart", params={"from": "2026-02-27", "to": "2026-03-02"}).json()["days"]) == 4
    assert client.get("/sun/hobart", params={"from": "soon"}).json() == {"parameter": "from", "error": "not a day"}
    assert client.get("/sun/hobart", params={"from": "2026-02-27", "to": "2026-02-02"}).status_code == 400
    assert client.get("/sun/atlantis").status_code == 404


def test_named_days():
    assert day_of("tomorrow", date(2026, 2, 28)) == date(2026, 3, 1)
