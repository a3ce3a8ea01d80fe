import json
from decimal import Decimal

import pytest
from fastapi.testclient import TestClient

from thermalspa import settings
from thermalspa.main import TREATMENTS, app
from thermalspa.pricing import price
from thermalspa.treatments import Treatment

client = TestClient(app, raise_server_exceptions=False)


@pytest.fixture
def loaded(tmp_path):
    def load(**values):
        file = tmp_path / "settings.json"
        file.write_text(json.dumps(values))
        return settings.load(file)

    return load


def test_member_price():
    # Half a cent goes up: 19.95 less a tenth is 17.955.
    assert client.get("/price?treatment=mud&member=true").json() == {"treatment": "Mud pack", "price": "17.96"}
    assert client.get("/price?treatment=steam&member=true").json()["price"] == "11.25"


@pytest.mark.parametrize(
    "discount, full, expected",
    [(0.1, "0.05", "0.05"), (0.15, "12.50", "10.63"), (0, "12.50", "12.50"), (1, "3.00", "0.00"), (0.05, "9.90", "9.41")],
)
def test_discounts_as_written(loaded, discount, full, expected):
    found = price(Treatment("x", Decimal(full)), loaded(member_discount=discount), True)
    assert isinstance(found, Decimal)
    assert str(found) == expected


def test_other_settings(loaded):
    found = loaded(member_discount=0.2, opening="08:00", slots=3)
    assert (found.opening, found.slots) == ("08:00", 3)
    assert type(found.slots) is int
    assert loaded(slots=2).opening == "10:00"
    assert price(TREATMENTS["mud"], loaded(), True) == Decimal("19.95")


def test_nobody_else_pays_less():
    assert client.get("/price?treatment=mud").json()["price"] == "19.95"
