from fastapi.testclient import TestClient

from gensets.main import app

TestClient(app, raise_server_exceptions=False).post("/contracts/4711/return", json={"hours": 61})
