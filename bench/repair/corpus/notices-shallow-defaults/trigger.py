from fastapi.testclient import TestClient

from notices.main import app

TestClient(app, raise_server_exceptions=False).get("/users/cy/plan")
