from fastapi.testclient import TestClient

from vanpool.api import app

TestClient(app, raise_server_exceptions=False).post("/rides", json={"rider": "Hal", "stop": "harbour", "seats": 9})
