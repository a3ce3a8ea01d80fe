from decimal import Decimal

from fastapi.testclient import TestClient

from solarbill.api import app
from solarbill.billing import net, rounded
from solarbill.rates import rate_of

client = TestClient(app)


def test_roof():
    answer = client.get("/plants/p1/bill", params={"kwh": "400"})
    assert answer.json() == {"net": "27.94", "tax": "5.31", "gross": "33.25"}


def test_field():
    assert net(Decimal(1000), rate_of("field")) == Decimal("45.30")


def test_rounded():
    assert str(rounded(Decimal("1.005"))) == "1.01"


def test_unknown():
    assert client.get("/plants/p9/bill", params={"kwh": "1"}).status_code == 404
    assert client.get("/plants/p1/bill", params={"kwh": "-1"}).status_code == 422
