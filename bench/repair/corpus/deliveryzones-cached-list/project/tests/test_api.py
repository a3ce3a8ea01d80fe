from fastapi.testclient import TestClient

from zones import fees
from zones.api import app

client = TestClient(app)


def test_zone():
    assert client.get("/zones/4020").json() == {"postcode": "4020", "zone": "north", "fee": 590}
    assert client.get("/zones/9999").status_code == 422


def test_tour():
    assert fees.tour(("1010", "2500", "1190")) == (("city", "east"), 880)
    assert fees.tour(("1010", "2500", "1190")) is fees.tour(("1010", "2500", "1190"))


def test_no_stop():
    assert client.get("/fees").status_code == 422
