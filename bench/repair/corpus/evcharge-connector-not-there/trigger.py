from fastapi.testclient import TestClient

from evcharge.api import app

TestClient(app, raise_server_exceptions=False).post("/stations/HH-004/sessions", json={"connector": 7, "card": "04A1"})
