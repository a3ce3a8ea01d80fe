from fastapi.testclient import TestClient

from pushhub.main import app

TestClient(app, raise_server_exceptions=False).delete("/topics/news/devices/d7")
