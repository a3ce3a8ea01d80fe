from fastapi.testclient import TestClient

from townhall.main import app

TestClient(app, raise_server_exceptions=False).get("/offices/registry/status", params={"day": "sunday"})
