from fastapi.testclient import TestClient

from voicememo.web import app

TestClient(app, raise_server_exceptions=False).post("/memos", json={"user": "kit", "seconds": 95, "title": "Ideas"})
