from fastapi.testclient import TestClient

from sharelinks.main import app

client = TestClient(app, raise_server_exceptions=False)
key = client.post("/links", json={"file": "plan.pdf", "hours": 48}).json()["key"]
client.get(f"/links/{key}")
