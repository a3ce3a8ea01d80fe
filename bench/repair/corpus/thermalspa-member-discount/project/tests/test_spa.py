from decimal import Decimal

from fastapi.testclient import TestClient

from thermalspa.main import app
from thermalspa.pricing import price
from thermalspa.settings import Settings
from thermalspa.treatments import Treatment

client = TestClient(app)


def test_price():
    mud = Treatment("Mud", Decimal("20"))
    assert price(mud, Settings(Decimal("0.15")), True) == Decimal("17.00")
    assert price(mud, Settings(Decimal("0.15")), False) == Decimal("20.00")


def test_routes():
    assert client.get("/price?treatment=mud").json() == {"treatment": "Mud pack", "price": "19.95"}
    assert client.get("/price?treatment=gold").status_code == 404
    assert client.get("/hours").json() == {"opening": "09:00", "slots": 6}
