from fastapi.testclient import TestClient

from shipping.main import app

TestClient(app, raise_server_exceptions=False).get("/customers/2/label")
