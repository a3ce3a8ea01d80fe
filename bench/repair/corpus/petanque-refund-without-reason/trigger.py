from clubhouse.server import create

create().test_client().post(
    "/hooks/payments",
    json={"type": "charge.refunded", "data": {"id": "ch_18", "amount": 4000, "amount_refunded": 4000}},
)
