from fastapi.testclient import TestClient

from packplanner.main import app

body = {"items": [{"sku": "lamp", "litres": 14}, {"sku": "vase", "litres": 3}, {"sku": "bowl", "litres": 12}]}
TestClient(app, raise_server_exceptions=False).post("/plans", json=body)
