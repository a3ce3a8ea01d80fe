from fastapi.testclient import TestClient

from weather.main import app

TestClient(app, raise_server_exceptions=False).get("/forecast/Oslo")
