from starlette.testclient import TestClient

from subhooks.main import app

event = {"id": "evt_81", "type": "customer.tax_id.created", "data": {"customer": "cus_4"}}
TestClient(app, raise_server_exceptions=False).post("/hooks/billing", json=event, headers={"x-hook-token": "dev"})
