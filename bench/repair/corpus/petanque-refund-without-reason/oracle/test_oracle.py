from clubhouse.ledger import Ledger
from clubhouse.server import create


def test_a_refund_without_a_reason_is_booked():
    ledger = Ledger()
    client = create(ledger).test_client()
    given = {"type": "charge.refunded", "data": {"amount": 4000, "amount_refunded": 1500}}
    answer = client.post("/hooks/payments", json=given)
    assert (answer.status_code, answer.json) == (200, {"booked": 1})
    assert ledger.entries == [{"kind": "refund", "cents": -1500, "text": None}]


def test_the_reason_is_kept():
    ledger = Ledger()
    create(ledger).test_client().post(
        "/hooks/payments", json={"type": "charge.refunded", "data": {"amount_refunded": 5, "reason": "twice"}}
    )
    assert ledger.entries[0]["text"] == "twice"
