from fastapi.testclient import TestClient

from zones.api import app

TestClient(app, raise_server_exceptions=False).get("/fees", params={"postcode": ["1010", "9020"]})
