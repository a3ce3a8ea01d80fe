from fastapi.testclient import TestClient

from metrics.api import app

TestClient(app, raise_server_exceptions=False).get("/metrics/login")
