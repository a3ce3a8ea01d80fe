from fastapi.testclient import TestClient

from app.main import app

client = TestClient(app, raise_server_exceptions=False)
client.post("/stations", json={"code": "HAM-07", "address": "Elbchaussee 4"})
client.post("/sessions", json={"station_code": "HAM-70", "card": "04A2B9"})
