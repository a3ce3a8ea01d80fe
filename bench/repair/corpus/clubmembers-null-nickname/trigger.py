from fastapi.testclient import TestClient

from clubmembers.main import create_app

client = TestClient(create_app(), raise_server_exceptions=False)
client.post("/members", json={"name": "Paula Reis", "email": "paula@club.example", "joined": "2025-01-10"})
client.get("/members")
