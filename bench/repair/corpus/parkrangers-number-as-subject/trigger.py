from fastapi.testclient import TestClient

from rangers.main import app

client = TestClient(app, raise_server_exceptions=False)
token = client.post("/login", json={"name": "ines", "pin": "4711"}).json()["token"]
client.get("/patrols", headers={"Authorization": f"Bearer {token}"})
