from fastapi.testclient import TestClient

from accountapi.main import app

client = TestClient(app, raise_server_exceptions=False)
for _ in range(3):
    client.post("/login", json={"mail": "pia@example.org", "password": "guess"})
