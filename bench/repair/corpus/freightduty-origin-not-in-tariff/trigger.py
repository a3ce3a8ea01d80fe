from fastapi.testclient import TestClient

from freightduty.main import app

TestClient(app, raise_server_exceptions=False).post(
    "/quotes", json={"goods": "ceramics", "origin": "XK", "value": 120000, "weight": 340}
)
