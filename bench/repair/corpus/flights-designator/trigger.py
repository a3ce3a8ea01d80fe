from fastapi.testclient import TestClient

from flights.main import app

TestClient(app, raise_server_exceptions=False).get("/departures/LH-44O", headers={"User-Agent": "Mozilla/5.0 (iPhone)"})
