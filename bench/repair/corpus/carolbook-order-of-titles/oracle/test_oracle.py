from fastapi.testclient import TestClient

from carolbook import listing
from carolbook.api import app
from carolbook.carols import CAROLS

client = TestClient(app, raise_server_exceptions=False)


def test_oldest_first():
    before = list(CAROLS)
    answer = client.get("/carols", params={"order": "year"})
    assert answer.status_code == 200
    assert answer.json()["carols"] == [
        "Adeste Fideles (1751)", "Stille Nacht (1818)", "O Tannenbaum (1824)", "Minuit, chrétiens (1847)"
    ]
    assert client.get("/carols?order=year&language=de&size=1").json() == {"carols": ["Stille Nacht (1818)"], "total": 2}
    assert CAROLS == before


def test_others():
    assert [one.year for one in listing.ordered(list(CAROLS), "year")] == [1751, 1818, 1824, 1847]
    assert client.get("/carols").json()["carols"][0] == "Stille Nacht (1818)"
