from fastapi.testclient import TestClient

from stock.main import app

TestClient(app, raise_server_exceptions=False).get("/stock/mug")
