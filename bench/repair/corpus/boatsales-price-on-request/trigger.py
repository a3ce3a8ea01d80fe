from fastapi.testclient import TestClient

from boatsales.main import app

TestClient(app, raise_server_exceptions=False).get("/boats/2")
