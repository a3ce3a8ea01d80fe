from fastapi.testclient import TestClient

from campfire.main import app

TestClient(app, raise_server_exceptions=False).post("/tales/2/like")
