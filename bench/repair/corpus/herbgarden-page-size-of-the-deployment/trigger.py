from fastapi.testclient import TestClient

from herbgarden.main import app

TestClient(app, raise_server_exceptions=False).get("/herbs?bed=a&count=15")
