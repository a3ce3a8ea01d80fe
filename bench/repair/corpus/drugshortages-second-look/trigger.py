from fastapi.testclient import TestClient

from shortages.main import app

client = TestClient(app, raise_server_exceptions=False)
for _ in range(2):
    client.get("/shortages", params={"form": "tablet"})
