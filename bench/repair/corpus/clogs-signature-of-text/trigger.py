from fastapi.testclient import TestClient

from clogs.main import app

TestClient(app, raise_server_exceptions=False).post(
    "/labels", json={"id": 311, "name": "Jörg Maas", "street": "Klompenpad 8"}
)
