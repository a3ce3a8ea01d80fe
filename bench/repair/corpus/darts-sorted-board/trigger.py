from fastapi.testclient import TestClient

from main import app

TestClient(app, raise_server_exceptions=False).get("/leagues/tuesday/podium")
