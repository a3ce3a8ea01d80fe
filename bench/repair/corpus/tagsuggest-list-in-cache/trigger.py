from fastapi.testclient import TestClient

from tagsuggest.api import app

TestClient(app, raise_server_exceptions=False).post("/drafts/suggest", json={"tags": ["python", "asyncio"]})
