from fastapi.testclient import TestClient

from surveys.main import app

TestClient(app, raise_server_exceptions=False).get("/surveys/rooms")
