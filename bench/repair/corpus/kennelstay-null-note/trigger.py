from fastapi.testclient import TestClient

from kennelstay.main import create_app

client = TestClient(create_app(), raise_server_exceptions=False)
client.post("/stays", json={"dog": "Bello", "arrives": "2026-07-04", "leaves": "2026-07-09"})
client.get("/stays/1")
