from fastapi.testclient import TestClient

from kioskpass.main import app

client = TestClient(app, raise_server_exceptions=False)
token = client.post("/sessions", json={"card": "C-300", "pin": "4711"}).json()["token"]
client.get("/me", headers={"authorization": f"Bearer {token}"})
