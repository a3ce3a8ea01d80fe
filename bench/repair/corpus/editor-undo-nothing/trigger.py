from fastapi.testclient import TestClient

from editor.main import app

TestClient(app, raise_server_exceptions=False).post("/documents/draft/undo")
