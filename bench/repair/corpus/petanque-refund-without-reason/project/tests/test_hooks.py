from clubhouse.ledger import Ledger
from clubhouse.server import create


def test_paid_and_refunded():
    ledger = Ledger()
    client = create(ledger).test_client()
    client.post("/hooks/payments", json={"type": "charge.paid", "data": {"amount": 3000, "fee": 45}})
    given = {"type": "charge.refunded", "data": {"amount_refunded": 3000, "reason": "left the club"}}
    assert client.post("/hooks/payments", json=given).json == {"booked": 3}
    assert ledger.entries[-1]["text"] == "left the club"
    assert client.get("/balance").json == {"cents": -45}


def test_ignored():
    assert create().test_client().post("/hooks/payments", json={"type": "payout"}).json == {"ignored": True}
