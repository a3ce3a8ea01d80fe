from fastapi.testclient import TestClient

from bridgeopenings.main import app

TestClient(app, raise_server_exceptions=False).post(
    "/openings",
    json={"bridge": "north", "starts": "2026-05-04T10:15:00.250Z", "ends": "2026-05-04T10:27:00Z", "ships": 2},
)
