from fastapi.testclient import TestClient

from shipmentdesk.main import app

TestClient(app, raise_server_exceptions=False).get("/shipments/7002")
