from fastapi.testclient import TestClient

from weavers.main import app

TestClient(app, raise_server_exceptions=False).put("/patterns/twill", json={"threads": 500})
