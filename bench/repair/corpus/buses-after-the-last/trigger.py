from fastapi.testclient import TestClient

from buses.main import app

TestClient(app, raise_server_exceptions=False).get("/stops/harbour?at=23:10")
