from fastapi.testclient import TestClient

from forum.main import app

TestClient(app, raise_server_exceptions=False).get("/threads/2")
