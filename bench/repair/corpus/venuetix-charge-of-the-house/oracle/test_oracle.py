from decimal import Decimal

import pytest
from fastapi.testclient import TestClient

from venuetix.main import app
from venuetix.quotes import quote
from venuetix.venues import Venue

client = TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize(
    "tickets, charge, total", [(1, "0.50", "11.50"), (3, "1.49", "34.49"), (10, "4.95", "114.95")]
)
def test_charge_of_the_house(tickets, charge, total):
    answer = client.post("/quotes", json={"venue": "kulturhof", "tickets": tickets})
    assert answer.status_code == 200
    assert (answer.json()["charge"], answer.json()["total"]) == (charge, total)


def test_to_the_cent():
    found = quote(Venue(slug="x", price="33.00"), 1)
    assert (found.charge, found.total) == (Decimal("1.49"), Decimal("34.49"))
    assert quote(Venue(slug="x", price="77.00"), 1).charge == Decimal("3.47")


def test_the_others():
    answer = client.post("/quotes", json={"venue": "opera", "tickets": 2}).json()
    assert answer == {"subtotal": "96.00", "charge": "1.92", "total": "97.92", "currency": "EUR"}
    assert client.post("/quotes", json={"venue": "cellar", "tickets": 4}).json()["total"] == "30.00"
