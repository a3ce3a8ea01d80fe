from fastapi.testclient import TestClient

from forms.main import app

TestClient(app, raise_server_exceptions=False).get("/forms/membership")
