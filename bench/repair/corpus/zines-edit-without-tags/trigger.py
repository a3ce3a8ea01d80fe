from starlette.testclient import TestClient

from app.main import app

client = TestClient(app, raise_server_exceptions=False)
made = client.post("/zines", json={"title": "Moth", "pages": 24, "tags": ["Risograph", "poems"]}).json()
client.patch(f"/zines/{made['id']}", json={"pages": 28})
