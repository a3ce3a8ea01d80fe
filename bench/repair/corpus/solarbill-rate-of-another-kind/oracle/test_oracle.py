from decimal import Decimal

from fastapi.testclient import TestClient

from solarbill.api import app
from solarbill.billing import net
from solarbill.rates import RATES, rate_of

client = TestClient(app, raise_server_exceptions=False)


def test_facade():
    answer = client.get("/plants/p2/bill", params={"kwh": "412.5"})
    assert answer.json() == {"net": "34.03", "tax": "6.47", "gross": "40.50"}
    assert net(Decimal(750), rate_of("facade")) == Decimal("65.55")


def test_all_rates_are_decimals():
    assert all(type(value) is Decimal for rate in RATES.values() for value in (rate.per_kwh, rate.base))
    assert RATES["facade"].per_kwh == Decimal("0.0934")


def test_the_others():
    assert client.get("/plants/p1/bill", params={"kwh": "400"}).json()["gross"] == "33.25"
    assert client.get("/plants/p3").json() == {"owner": "Ruiz", "kind": "field"}
