from fastapi.testclient import TestClient

from trails.main import app

TestClient(app, raise_server_exceptions=False).get("/trails/gorge/sign.txt")
