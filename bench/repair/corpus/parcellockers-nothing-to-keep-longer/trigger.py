from fastapi.testclient import TestClient

from lockers.api import app

TestClient(app, raise_server_exceptions=False).post("/lockers/B2/extend", json={"hours": 24})
