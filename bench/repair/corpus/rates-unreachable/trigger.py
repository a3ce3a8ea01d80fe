from fastapi.testclient import TestClient
from money.main import app

TestClient(app, raise_server_exceptions=False).get("/rates/EUR")
