from fastapi.testclient import TestClient

from solarbill.api import app

TestClient(app, raise_server_exceptions=False).get("/plants/p2/bill", params={"kwh": "412.5"})
