from fastapi.testclient import TestClient

from thermalspa.main import app

TestClient(app, raise_server_exceptions=False).get("/price?treatment=mud&member=true")
