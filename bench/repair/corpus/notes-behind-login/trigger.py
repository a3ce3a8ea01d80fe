from fastapi.testclient import TestClient

from notes.main import app
from notes.security import issue

client = TestClient(app, raise_server_exceptions=False)
client.get("/notes/77", headers={"Authorization": f"Bearer {issue('kim')}"})
