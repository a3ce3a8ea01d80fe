from fastapi.testclient import TestClient

from greenhouse.main import app

TestClient(app, raise_server_exceptions=False).get("/compare/1/2")
