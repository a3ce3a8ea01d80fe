from fastapi.testclient import TestClient

from saddlery.api import app

client = TestClient(app, raise_server_exceptions=False)
client.post("/repairs", json={"item": "stirrup leather", "promised": "2026-02-03T17:00:00+01:00"})
client.get("/repairs/late")
