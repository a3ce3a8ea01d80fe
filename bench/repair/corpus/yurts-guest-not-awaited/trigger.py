from fastapi.testclient import TestClient

from yurts.main import app

TestClient(app, raise_server_exceptions=False).post("/bookings/b2/confirmation")
