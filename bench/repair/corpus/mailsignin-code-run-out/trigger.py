from fastapi.testclient import TestClient

from signin.cache import Cache
from signin.main import create_app

now = [1000.0]
client = TestClient(create_app(Cache(lambda: now[0])), raise_server_exceptions=False)
client.post("/start", json={"address": "tove@example.org"})
now[0] += 1800
client.post("/confirm", json={"address": "tove@example.org", "code": "512903"})
