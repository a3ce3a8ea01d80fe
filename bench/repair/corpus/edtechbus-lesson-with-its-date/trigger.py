from fastapi.testclient import TestClient

from edtech.app import app

TestClient(app, raise_server_exceptions=False).post("/lessons/3/complete", json={"student": 8})
