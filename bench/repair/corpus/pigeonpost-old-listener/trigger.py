from fastapi.testclient import TestClient

from pigeonpost.main import create_app

client = TestClient(create_app(), headers={"X-User": "kim"}, raise_server_exceptions=False)
client.post("/messages", json={"text": "Hi"})
client.post("/messages/1/recall")
