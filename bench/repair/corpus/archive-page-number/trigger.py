from fastapi.testclient import TestClient

from archive.main import app

TestClient(app, raise_server_exceptions=False).get(
    "/photos", params={"from": "1891", "page": "2;drop"}, headers={"user-agent": "Mozilla/5.0"}
)
