from fastapi.testclient import TestClient

from skilltree.main import app

TestClient(app, raise_server_exceptions=False).get("/modules/welding-3/path")
