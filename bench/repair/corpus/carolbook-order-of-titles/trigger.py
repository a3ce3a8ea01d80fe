from fastapi.testclient import TestClient

from carolbook.api import app

TestClient(app, raise_server_exceptions=False).get("/carols", params={"order": "year"})
