from fastapi.testclient import TestClient

from stagecrew.main import app

TestClient(app, raise_server_exceptions=False).get("/shifts", headers={"Authorization": "Bearer undefined"})
