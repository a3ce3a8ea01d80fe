from fastapi.testclient import TestClient

from zones import fees
from zones.api import app

client = TestClient(app, raise_server_exceptions=False)


def test_a_tour():
    answer = client.get("/fees", params={"postcode": ["9020", "1010", "1190"]})
    assert answer.status_code == 200
    assert answer.json() == {"zones": ["south", "city"], "fee": 1080}
    assert client.get("/fees", params={"postcode": ["2500"]}).json() == {"zones": ["east"], "fee": 490}


def test_not_delivered():
    answer = client.get("/fees", params={"postcode": ["1010", "9999"]})
    assert answer.status_code == 422
    assert answer.json() == {"error": "we do not deliver to 9999"}
    assert client.get("/fees").status_code == 422


def test_it_is_still_cached():
    assert fees.tour(("1010",)) is fees.tour(("1010",))
