from fastapi.testclient import TestClient

from app.main import create_app

TestClient(create_app(), raise_server_exceptions=False).get("/donors/4711/card")
