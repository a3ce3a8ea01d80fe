from fastapi.testclient import TestClient

from courses.main import app

TestClient(app, raise_server_exceptions=False).get("/courses/studio-a/terms")
