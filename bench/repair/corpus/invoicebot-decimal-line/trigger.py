from invoicebot.web import create_app

body = {"lines": [{"text": "Hosting", "price": "9.90", "quantity": 3}], "due": "2026-04-30"}
create_app().test_client().post("/invoices/R7/reminder", json=body)
