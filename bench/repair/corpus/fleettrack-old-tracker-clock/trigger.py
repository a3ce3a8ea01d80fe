from fastapi.testclient import TestClient

from fleettrack.api import app

client = TestClient(app, raise_server_exceptions=False)
client.post("/pings", json={"vehicle": "VAN-12", "at": "2026-02-03T08:15:00", "lat": 48.2, "lon": 16.3})
client.get("/vehicles/VAN-12")
