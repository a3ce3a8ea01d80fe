from fastapi.testclient import TestClient

from incidentlog.api import app

client = TestClient(app, raise_server_exceptions=False)
client.post(
    "/incidents",
    json={"service": "billing", "summary": "invoices late", "opened_at": "2026-06-02T09:00:00Z"},
)
client.get("/incidents?since=2026-06-01T00:00:00")
