import pytest
from starlette.testclient import TestClient

from almanac.days import day_of
from almanac.server import app

client = TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize("day", ["2026-02-30", "soon", "30.3.2026", "2026-13-01"])
def test_what_is_no_day(day):
    answer = client.get(f"/sun/bergen/{day}")
    assert answer.status_code == 400
    assert answer.json() == {"parameter": "day", "error": "not a day"}


def test_the_place_comes_first():
    assert client.get("/sun/atlantis/2026-02-28").status_code == 404


def test_the_rest():
    assert client.get("/sun/bergen/2026-02-28").json()["day"] == "2026-02-28"
    assert client.get("/sun/bergen/today").status_code == 200
    assert client.get("/sun/hobart", params={"to": "2026-02-30"}).json() == {"parameter": "to", "error": "not a day"}
    with pytest.raises(ValueError):
        day_of("2026-02-30")
