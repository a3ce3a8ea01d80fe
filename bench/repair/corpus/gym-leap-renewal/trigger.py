from fastapi.testclient import TestClient

from gym.api import app

TestClient(app, raise_server_exceptions=False).get("/members/13/renewal")
