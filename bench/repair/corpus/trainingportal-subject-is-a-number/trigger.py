from fastapi.testclient import TestClient

from portal.main import app

client = TestClient(app, raise_server_exceptions=False)
token = client.post("/token", json={"mail": "mara@example.org", "password": "hunter22"}).json()["access_token"]
client.get("/me", headers={"Authorization": f"Bearer {token}"})
