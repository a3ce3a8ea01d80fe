from fastapi.testclient import TestClient

from stats.main import app

TestClient(app, raise_server_exceptions=False).get("/campaigns/autumn/figures")
