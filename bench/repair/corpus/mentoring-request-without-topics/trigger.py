from fastapi.testclient import TestClient

from mentoring.main import app

TestClient(app, raise_server_exceptions=False).post("/matches", json={"mentee": "Noor", "goal": "studies"})
