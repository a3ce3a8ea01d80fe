from fastapi.testclient import TestClient

from cellar.api import app

TestClient(app, raise_server_exceptions=False).post(
    "/tastings", json={"title": "Riesling", "starts": "2031-05-01T18:00:00+02:00"}
)
