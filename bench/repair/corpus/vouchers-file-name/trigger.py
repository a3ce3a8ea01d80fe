from fastapi.testclient import TestClient

from vouchers.main import app

TestClient(app, raise_server_exceptions=False).get("/vouchers/v-2.txt")
