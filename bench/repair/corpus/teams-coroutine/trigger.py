from fastapi.testclient import TestClient

from club.main import app

TestClient(app, raise_server_exceptions=False).get("/members/kim/statement")
