import json

from invoicebot.web import create_app


def test_reminder():
    app = create_app()
    body = {"lines": [{"text": "Hosting", "price": "9.90", "quantity": 3}], "due": "2026-04-30"}
    assert app.test_client().post("/invoices/R7/reminder", json=body).status_code == 202
    assert json.loads(app.outbox.messages[0]) == {
        "kind": "reminder",
        "number": "R7",
        "lines": [{"text": "Hosting", "price": "9.90", "quantity": 3, "total": "29.70"}],
        "due": "2026-04-30",
    }
