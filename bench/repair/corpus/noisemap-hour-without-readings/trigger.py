from fastapi.testclient import TestClient

from noisemap import create_app

client = TestClient(create_app(), raise_server_exceptions=False)
client.post("/sensors/kiez-4/readings", json=[{"at": "2026-06-01T10:04:00", "db": 61.5}])
client.get("/sensors/kiez-4/hours/2026-06-01T11")
