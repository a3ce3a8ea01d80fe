from fastapi.testclient import TestClient

from quotebot.main import app

lines = [{"sku": "panel-300", "quantity": 12}, {"sku": "inverter-5k", "quantity": 1}]
TestClient(app, raise_server_exceptions=False).post("/quotes", json={"customer": "Solar Huber", "lines": lines})
