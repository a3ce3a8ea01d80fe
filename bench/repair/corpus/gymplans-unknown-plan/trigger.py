from fastapi.testclient import TestClient

from gymplans.main import app

TestClient(app, raise_server_exceptions=False).get("/quote", params={"plan": "student-2019", "months": 6})
