from fastapi.testclient import TestClient

from satpasses.main import app

TestClient(app, raise_server_exceptions=False).get("/passes/ISS")
