from fastapi.testclient import TestClient

from curling.api import app

TestClient(app, raise_server_exceptions=False).get("/draws/D19/ends")
