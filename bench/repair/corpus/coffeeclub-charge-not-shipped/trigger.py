from coffeeclub.app import create_app

charge = {
    "id": "ch_9Qd",
    "amount": 4900,
    "currency": "eur",
    "billing_details": {"email": "noor@example.org"},
    "shipping": None,
}
create_app().test_client().post("/hooks/payments", json={"type": "charge.succeeded", "data": {"object": charge}})
