from fastapi.testclient import TestClient
from app.main import app
TestClient(app, raise_server_exceptions=False).get("/stations/5")
