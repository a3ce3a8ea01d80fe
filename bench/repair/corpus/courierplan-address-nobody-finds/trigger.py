from fastapi.testclient import TestClient

from planner.main import app

stops = ["Harbour Road 4", "Harbor Raod 40"]
TestClient(app, raise_server_exceptions=False).post("/routes", json={"stops": stops})
