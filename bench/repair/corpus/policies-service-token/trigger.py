from fastapi.testclient import TestClient

from policies.auth import issue
from policies.main import app

token = issue(client_id="reporting", scope="policies:read")
TestClient(app, raise_server_exceptions=False).get("/policies", headers={"Authorization": f"Bearer {token}"})
