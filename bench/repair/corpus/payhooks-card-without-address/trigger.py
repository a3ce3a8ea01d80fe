from billing.web import create_app

create_app().test_client().post(
    "/hooks/charges",
    json={
        "id": "evt_1Nx",
        "type": "charge.succeeded",
        "data": {
            "object": {
                "id": "ch_88",
                "amount": 1290,
                "currency": "eur",
                "receipt_email": None,
                "billing_details": {"name": "M. Okafor", "address": None},
            }
        },
    },
)
