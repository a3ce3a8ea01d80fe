from fastapi.testclient import TestClient

from search.main import app

TestClient(app, raise_server_exceptions=False).get("/search?tag=python&tag=web&lang=en")
