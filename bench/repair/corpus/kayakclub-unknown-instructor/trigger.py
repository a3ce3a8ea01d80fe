from fastapi.testclient import TestClient

from kayakclub.app import app

TestClient(app, raise_server_exceptions=False).post("/lessons", json={"instructor": "zoe", "day": "2026-06-01", "seats": 2})
