from fastapi.testclient import TestClient

from jobboard.main import app

TestClient(app, raise_server_exceptions=False).get("/jobs")
