from fastapi.testclient import TestClient

from campsites.main import app

TestClient(app, raise_server_exceptions=False).get("/sites/lake/warnings")
