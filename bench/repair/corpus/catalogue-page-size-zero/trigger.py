from fastapi.testclient import TestClient

from catalogue.main import app

TestClient(app, raise_server_exceptions=False).get("/products?page=1&per_page=0")
