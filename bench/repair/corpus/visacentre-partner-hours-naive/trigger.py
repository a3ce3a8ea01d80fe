from fastapi.testclient import TestClient

from visacentre.api import app

client = TestClient(app, raise_server_exceptions=False)
client.post("/applications", json={"number": "A-1", "submitted": "2026-01-05T08:00:00+01:00"})
client.post("/sheets/south", content="S-41; 2026-01-07T14:20; \nS-42; 2026-01-08T09:05; 2026-01-09T12:00\n")
client.get("/overdue")
