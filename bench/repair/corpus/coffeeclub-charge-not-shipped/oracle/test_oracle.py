from coffeeclub.app import create_app


def send(app, kind, **charge):
    return app.test_client().post("/hooks/payments", json={"type": kind, "data": {"object": charge}})


def test_not_shipped():
    app = create_app()
    details = {"email": "noor@example.org"}
    assert send(app, "charge.succeeded", id="a", amount=4900, billing_details=details, shipping=None).status_code == 200
    assert send(app, "charge.refunded", id="a", amount_refunded=4900, shipping=None).status_code == 200
    assert send(app, "charge.succeeded", id="b", amount=100).status_code == 200
    assert app.ledger.lines == [
        {"id": "a", "cents": 4900, "email": "noor@example.org", "country": None},
        {"id": "a", "cents": -4900, "email": None, "country": None},
        {"id": "b", "cents": 100, "email": None, "country": None},
    ]


def test_shipped():
    app = create_app()
    send(app, "charge.succeeded", id="c", amount=1, shipping={"address": {"country": "BE"}})
    assert app.ledger.lines[0]["country"] == "BE"
