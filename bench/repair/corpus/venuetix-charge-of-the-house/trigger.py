from fastapi.testclient import TestClient

from venuetix.main import app

TestClient(app, raise_server_exceptions=False).post("/quotes", json={"venue": "kulturhof", "tickets": 3})
