from fastapi.testclient import TestClient

from webhooks.main import app

event = {"type": "payment.refunded", "id": "r9", "payment": "p4", "time": "2026-03-14T08:12:09.431Z"}
TestClient(app, raise_server_exceptions=False).post("/hooks/psp", json=event)
