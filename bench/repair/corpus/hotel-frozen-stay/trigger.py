from fastapi.testclient import TestClient

from hotel.main import create_app

TestClient(create_app(), raise_server_exceptions=False).post("/stays/s1/extend", json={"nights": 2})
