from fastapi.testclient import TestClient

from fermentlab.api import app

TestClient(app, raise_server_exceptions=False).post("/batches/CIDER-7/rack", json={"vessel": "T9"})
