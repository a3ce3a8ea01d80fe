from fastapi.testclient import TestClient

from tracks.main import app

TestClient(app, raise_server_exceptions=False).get("/albums/Nights/opener")
