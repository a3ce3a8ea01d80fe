from claimsdesk.app import create_app
from claimsdesk.db import connect
from claimsdesk.repo import Claims
from claimsdesk.views import amount


def test_amount():
    assert amount(123456789) == "1,234,567.89 EUR"


def test_a_clerks_claims():
    claims = Claims(connect())
    claims.add("P1", "Otto", 5000, "2026-01-02", clerk="mo")
    claims.add("P2", "Ida", 7000, "2026-01-01", clerk="jo")
    body = create_app(claims).test_client().get("/clerks/mo/claims").get_json()
    assert body == [
        {"id": 1, "policy": "P1", "holder": "Otto", "amount": "50.00 EUR", "filed": "2026-01-02", "state": "Open"}
    ]


def test_empty():
    assert create_app().test_client().get("/claims").get_json() == []
