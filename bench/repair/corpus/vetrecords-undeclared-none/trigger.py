from fastapi.testclient import TestClient

from vetrecords.main import app

TestClient(app, raise_server_exceptions=False).get("/animals/3")
