from invoicebot.web import create_app


def test_announcement():
    app = create_app()
    body = {"lines": [{"text": "Hosting", "price": "9.90", "quantity": 3}]}
    assert app.test_client().post("/invoices/R7/announcement", json=body).status_code == 202
    assert app.outbox.messages == ['{"kind": "invoice", "number": "R7", "total": "29.70"}']
