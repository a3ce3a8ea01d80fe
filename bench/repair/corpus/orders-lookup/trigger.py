from fastapi.testclient import TestClient

from shop.main import app

TestClient(app, raise_server_exceptions=False).get("/orders/4711")
