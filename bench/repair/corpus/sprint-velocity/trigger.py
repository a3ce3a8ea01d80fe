from board.main import app
from fastapi.testclient import TestClient

TestClient(app, raise_server_exceptions=False).get("/sprints/beta/figures")
