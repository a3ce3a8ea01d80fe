from fastapi.testclient import TestClient

from leavedesk import store
from leavedesk.api import app

store.seed()
TestClient(app, raise_server_exceptions=False).get("/employees/1/balance/2026")
