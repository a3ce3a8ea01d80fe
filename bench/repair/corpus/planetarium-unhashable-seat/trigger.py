from fastapi.testclient import TestClient

from planetarium.main import create_app

client = TestClient(create_app(), raise_server_exceptions=False)
client.post("/bookings", json={"seats": ["b2", "b3"]})
client.get("/free")
