from fastapi.testclient import TestClient

from dealroom.main import create_app

TestClient(create_app(), raise_server_exceptions=False).get("/api/deals/1042")
